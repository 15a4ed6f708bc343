CREATE TABLE "auth_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_rate_limits" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "auth_rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "auth_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "auth_sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'viewer' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "auth_users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setup_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"role" text NOT NULL,
	"email" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "setup_tokens_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "archetypes" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"weight" real NOT NULL,
	"tier" text NOT NULL,
	"definition" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bots" (
	"id" text PRIMARY KEY NOT NULL,
	"gallery_id" text NOT NULL,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"archetype_id" text NOT NULL,
	"tier" text NOT NULL,
	"time_zone" text NOT NULL,
	"persona" jsonb NOT NULL,
	"persona_version" integer DEFAULT 1 NOT NULL,
	"status" text DEFAULT 'stopped' NOT NULL,
	"status_reason" text,
	"status_since" timestamp (3) with time zone NOT NULL,
	"studio_user_id" text,
	"provision_state" text DEFAULT 'pending' NOT NULL,
	"provision_error" text,
	"lease" integer DEFAULT 0 NOT NULL,
	"session_number" integer DEFAULT 0 NOT NULL,
	"opening" text DEFAULT 'due' NOT NULL,
	"timing" jsonb,
	"next_wake_at" timestamp (3) with time zone,
	"next_visit" text,
	"last_action_at" timestamp (3) with time zone,
	"last_activity_id" integer,
	"restarts" integer DEFAULT 0 NOT NULL,
	"restart_window_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"scope" text NOT NULL,
	"bot_id" text,
	"cause" text NOT NULL,
	"detail" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"recheck_at" timestamp (3) with time zone,
	"created_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject" text,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "budget_days" (
	"day" date NOT NULL,
	"scope" text NOT NULL,
	"reserved_micros" bigint DEFAULT 0 NOT NULL,
	"spent_micros" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "budget_days_day_scope_pk" PRIMARY KEY("day","scope")
);
--> statement-breakpoint
CREATE TABLE "clock" (
	"id" integer PRIMARY KEY NOT NULL,
	"real_epoch" timestamp (3) with time zone NOT NULL,
	"virtual_epoch" timestamp (3) with time zone NOT NULL,
	"speed" real NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fleet" (
	"id" integer PRIMARY KEY NOT NULL,
	"gallery_id" text NOT NULL,
	"state" text DEFAULT 'armed' NOT NULL,
	"state_by" text,
	"state_at" timestamp (3) with time zone,
	"activity_level" integer DEFAULT 100 NOT NULL,
	"day_cap_micros" bigint NOT NULL,
	"bot_posts_per_day" integer DEFAULT 6 NOT NULL,
	"bot_comments_per_day" integer DEFAULT 20 NOT NULL,
	"bot_likes_per_day" integer DEFAULT 80 NOT NULL,
	"engine_seen_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer NOT NULL,
	"note" text,
	"error" text,
	"input" jsonb NOT NULL,
	"started_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "model_calls" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"day" date NOT NULL,
	"bot_id" text,
	"turn_id" text,
	"purpose" text NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"status" text NOT NULL,
	"reserved_micros" bigint NOT NULL,
	"cost_micros" bigint DEFAULT 0 NOT NULL,
	"input_tokens" integer DEFAULT 0 NOT NULL,
	"cached_tokens" integer DEFAULT 0 NOT NULL,
	"output_tokens" integer DEFAULT 0 NOT NULL,
	"latency_ms" integer,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"real_at" timestamp (3) with time zone NOT NULL,
	"bot_id" text,
	"session_id" text,
	"turn_id" text,
	"kind" text NOT NULL,
	"result" text NOT NULL,
	"text" text NOT NULL,
	"item_id" text,
	"item_title" text,
	"image_url" text,
	"count" integer DEFAULT 1 NOT NULL,
	"cost_micros" bigint DEFAULT 0 NOT NULL,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "intents" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"turn_id" text NOT NULL,
	"session_id" text NOT NULL,
	"bot_id" text NOT NULL,
	"gallery_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"lease" integer NOT NULL,
	"status" text NOT NULL,
	"item_id" text,
	"text" text,
	"image_url" text,
	"remote_id" text,
	"sends" integer DEFAULT 0 NOT NULL,
	"reads" integer DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"permitted_at" timestamp (3) with time zone NOT NULL,
	"permit_until" timestamp (3) with time zone NOT NULL,
	"settle_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"reason" text,
	"cost_micros" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"bot_id" text NOT NULL,
	"number" integer NOT NULL,
	"lease" integer NOT NULL,
	"visit" text NOT NULL,
	"status" text NOT NULL,
	"planned_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_real_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"turn_count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stock" (
	"id" text PRIMARY KEY NOT NULL,
	"bot_id" text NOT NULL,
	"gallery_id" text NOT NULL,
	"title" text NOT NULL,
	"caption" text NOT NULL,
	"idea" jsonb NOT NULL,
	"image_url" text,
	"rendered_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"bot_id" text NOT NULL,
	"index" integer NOT NULL,
	"kind" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"reason" text,
	"targets" jsonb NOT NULL,
	"work" jsonb,
	"trace" jsonb,
	"finished_at" timestamp (3) with time zone,
	"cost_micros" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"item_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"content" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_idempotency_keys" (
	"actor" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"created_real_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sandbox_idempotency_keys_actor_key_pk" PRIMARY KEY("actor","key")
);
--> statement-breakpoint
CREATE TABLE "sandbox_images" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid,
	"workflow_name" text NOT NULL,
	"step" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"byte_length" integer NOT NULL,
	"etag" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_real_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"image_id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"category" text,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"content_type" text NOT NULL,
	"workflow_id" text,
	"like_count" integer DEFAULT 0 NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"view_count" integer DEFAULT 0 NOT NULL,
	"fork_count" integer DEFAULT 0 NOT NULL,
	"heat" double precision NOT NULL,
	"words" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_likes" (
	"item_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sandbox_likes_item_id_user_id_pk" PRIMARY KEY("item_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "sandbox_usage" (
	"scope" text NOT NULL,
	"period" text NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "sandbox_usage_scope_period_pk" PRIMARY KEY("scope","period")
);
--> statement-breakpoint
CREATE TABLE "sandbox_users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"bio" text,
	"avatar_url" text,
	"is_agent" boolean NOT NULL,
	"agent_id" text,
	"agent_persona_id" text,
	"operator_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sandbox_users_username_unique" UNIQUE("username"),
	CONSTRAINT "sandbox_users_agent_id_unique" UNIQUE("agent_id"),
	CONSTRAINT "sandbox_users_operator_id_unique" UNIQUE("operator_id")
);
--> statement-breakpoint
CREATE TABLE "engine_cancels" (
	"match_key" text NOT NULL,
	"run_id" text NOT NULL,
	CONSTRAINT "engine_cancels_match_key_run_id_pk" PRIMARY KEY("match_key","run_id")
);
--> statement-breakpoint
CREATE TABLE "engine_events" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"received_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engine_owner" (
	"id" integer PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"epoch" integer NOT NULL,
	"pid" integer NOT NULL,
	"host" text NOT NULL,
	"process_start" text NOT NULL,
	"heartbeat_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engine_queue" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"function_id" text NOT NULL,
	"kind" text NOT NULL,
	"step_id" text NOT NULL,
	"due_at" bigint NOT NULL,
	"attempt" integer NOT NULL,
	"generation" integer NOT NULL,
	"match_key" text,
	"lane" text
);
--> statement-breakpoint
CREATE TABLE "engine_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"function_id" text NOT NULL,
	"status" text NOT NULL,
	"event" text NOT NULL,
	"req_version" integer NOT NULL,
	"lane" text,
	"parent_item" text,
	"created_at" bigint NOT NULL,
	"ended_at" bigint,
	"output" text
);
--> statement-breakpoint
CREATE TABLE "engine_steps" (
	"run_id" text NOT NULL,
	"step_id" text NOT NULL,
	"seq" integer NOT NULL,
	"output" text NOT NULL,
	CONSTRAINT "engine_steps_run_id_step_id_pk" PRIMARY KEY("run_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "engine_throttles" (
	"key" text PRIMARY KEY NOT NULL,
	"arrival_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setup_tokens" ADD CONSTRAINT "setup_tokens_created_by_auth_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bots" ADD CONSTRAINT "bots_archetype_id_archetypes_id_fk" FOREIGN KEY ("archetype_id") REFERENCES "public"."archetypes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock" ADD CONSTRAINT "stock_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "turns_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_comments" ADD CONSTRAINT "sandbox_comments_item_id_sandbox_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."sandbox_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_comments" ADD CONSTRAINT "sandbox_comments_user_id_sandbox_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."sandbox_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_images" ADD CONSTRAINT "sandbox_images_user_id_sandbox_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."sandbox_users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_items" ADD CONSTRAINT "sandbox_items_user_id_sandbox_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."sandbox_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_items" ADD CONSTRAINT "sandbox_items_image_id_sandbox_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."sandbox_images"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_likes" ADD CONSTRAINT "sandbox_likes_item_id_sandbox_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."sandbox_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_likes" ADD CONSTRAINT "sandbox_likes_user_id_sandbox_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."sandbox_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auth_accounts_user" ON "auth_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_sessions_user" ON "auth_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verifications_identifier" ON "auth_verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "setup_tokens_purpose" ON "setup_tokens" USING btree ("purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "bots_gallery_handle" ON "bots" USING btree ("gallery_id","handle");--> statement-breakpoint
CREATE INDEX "bots_status_wake" ON "bots" USING btree ("status","next_wake_at");--> statement-breakpoint
CREATE INDEX "bots_archetype" ON "bots" USING btree ("archetype_id");--> statement-breakpoint
CREATE UNIQUE INDEX "holds_fleet_cause" ON "holds" USING btree ("cause") WHERE scope = 'fleet';--> statement-breakpoint
CREATE UNIQUE INDEX "holds_bot_cause" ON "holds" USING btree ("bot_id","cause") WHERE scope = 'bot';--> statement-breakpoint
CREATE INDEX "holds_until" ON "holds" USING btree ("until");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "model_calls_bot" ON "model_calls" USING btree ("bot_id","at");--> statement-breakpoint
CREATE INDEX "model_calls_day" ON "model_calls" USING btree ("day");--> statement-breakpoint
CREATE INDEX "model_calls_turn" ON "model_calls" USING btree ("turn_id");--> statement-breakpoint
CREATE INDEX "activities_bot" ON "activities" USING btree ("bot_id","id");--> statement-breakpoint
CREATE INDEX "activities_kind" ON "activities" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "activities_at" ON "activities" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "activities_turn" ON "activities" USING btree ("turn_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "intents_key" ON "intents" USING btree ("key");--> statement-breakpoint
CREATE INDEX "intents_turn" ON "intents" USING btree ("turn_id");--> statement-breakpoint
CREATE INDEX "intents_session" ON "intents" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "intents_bot_kind_at" ON "intents" USING btree ("bot_id","kind","at");--> statement-breakpoint
CREATE INDEX "intents_item" ON "intents" USING btree ("bot_id","item_id");--> statement-breakpoint
CREATE INDEX "intents_unsettled" ON "intents" USING btree ("settle_at") WHERE status in ('permitted', 'unknown');--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_event" ON "outbox" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_bot_number" ON "sessions" USING btree ("bot_id","number");--> statement-breakpoint
CREATE INDEX "sessions_open" ON "sessions" USING btree ("status") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "sessions_bot_opened" ON "sessions" USING btree ("bot_id","opened_at");--> statement-breakpoint
CREATE INDEX "stock_bot" ON "stock" USING btree ("bot_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "turns_session_index" ON "turns" USING btree ("session_id","index");--> statement-breakpoint
CREATE INDEX "turns_bot_due" ON "turns" USING btree ("bot_id","due_at");--> statement-breakpoint
CREATE INDEX "turns_traced" ON "turns" USING btree ("due_at") WHERE trace is not null;--> statement-breakpoint
CREATE INDEX "sandbox_comments_item_id_created_at_id_index" ON "sandbox_comments" USING btree ("item_id","created_at","id");--> statement-breakpoint
CREATE INDEX "sandbox_comments_user_id_created_at_index" ON "sandbox_comments" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "sandbox_idempotency_keys_created_real_at_index" ON "sandbox_idempotency_keys" USING btree ("created_real_at");--> statement-breakpoint
CREATE INDEX "sandbox_images_created_real_at_id_index" ON "sandbox_images" USING btree ("created_real_at","id");--> statement-breakpoint
CREATE INDEX "sandbox_images_user_id_index" ON "sandbox_images" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sandbox_items_created_at_id_index" ON "sandbox_items" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "sandbox_items_like_count_created_at_id_index" ON "sandbox_items" USING btree ("like_count","created_at","id");--> statement-breakpoint
CREATE INDEX "sandbox_items_heat_id_index" ON "sandbox_items" USING btree ("heat","id");--> statement-breakpoint
CREATE INDEX "sandbox_items_user_id_created_at_id_index" ON "sandbox_items" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "sandbox_items_category_created_at_id_index" ON "sandbox_items" USING btree ("category","created_at","id");--> statement-breakpoint
CREATE INDEX "sandbox_items_image_id_index" ON "sandbox_items" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "sandbox_items_words_index" ON "sandbox_items" USING gin (to_tsvector('english', words));--> statement-breakpoint
CREATE INDEX "sandbox_likes_user_id_created_at_index" ON "sandbox_likes" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "sandbox_usage_period_index" ON "sandbox_usage" USING btree ("period");--> statement-breakpoint
CREATE INDEX "engine_cancels_run_id_idx" ON "engine_cancels" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "engine_events_received_at_idx" ON "engine_events" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "engine_queue_due_at_idx" ON "engine_queue" USING btree ("due_at","id");--> statement-breakpoint
CREATE INDEX "engine_queue_run_id_idx" ON "engine_queue" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "engine_queue_match_key_idx" ON "engine_queue" USING btree ("match_key") WHERE "engine_queue"."match_key" is not null;--> statement-breakpoint
CREATE INDEX "engine_runs_open_idx" ON "engine_runs" USING btree ("function_id") WHERE "engine_runs"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "engine_runs_ended_at_idx" ON "engine_runs" USING btree ("ended_at") WHERE "engine_runs"."ended_at" is not null;