CREATE TABLE "activity_hours" (
	"hour" timestamp (3) with time zone NOT NULL,
	"bot_id" text NOT NULL,
	"kind" text NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "activity_hours_hour_bot_id_kind_pk" PRIMARY KEY("hour","bot_id","kind")
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"detail" text NOT NULL,
	"path" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"digest" text NOT NULL,
	"role" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"reason" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dead_letters" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"cause" text NOT NULL,
	"bot_id" text,
	"turn_id" text,
	"kind" text NOT NULL,
	"request" jsonb NOT NULL,
	"answer" jsonb NOT NULL,
	"reason" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"dependency" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"failures" integer NOT NULL,
	"probes" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"next_probe_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "removals" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"bot_id" text NOT NULL,
	"kind" text NOT NULL,
	"item_id" text NOT NULL,
	"remote_id" text NOT NULL,
	"text" text,
	"state" text NOT NULL,
	"reason" text,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "item_bot_comments" integer DEFAULT 6 NOT NULL;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "item_bot_likes" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "pair_per_day" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "quiet_from" integer;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "quiet_until" integer;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "pace" real DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "pace_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "dead_letters" ADD CONSTRAINT "dead_letters_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_key" ON "alerts" USING btree ("key");--> statement-breakpoint
CREATE INDEX "alerts_waiting" ON "alerts" USING btree ("next_try_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_digest" ON "api_tokens" USING btree ("digest");--> statement-breakpoint
CREATE UNIQUE INDEX "blocks_value" ON "blocks" USING btree ("kind","value");--> statement-breakpoint
CREATE INDEX "dead_letters_state" ON "dead_letters" USING btree ("state","cause","id");--> statement-breakpoint
CREATE UNIQUE INDEX "dead_letters_turn" ON "dead_letters" USING btree ("turn_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_open" ON "incidents" USING btree ("dependency") WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX "incidents_opened" ON "incidents" USING btree ("opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "removals_thing" ON "removals" USING btree ("job_id","kind","remote_id");--> statement-breakpoint
CREATE INDEX "removals_state" ON "removals" USING btree ("job_id","state");