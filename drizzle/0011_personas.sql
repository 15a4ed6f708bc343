CREATE TABLE "persona_candidates" (
	"id" text PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"place" integer NOT NULL,
	"state" text NOT NULL,
	"persona" jsonb NOT NULL,
	"handle" text NOT NULL,
	"redraws" integer DEFAULT 0 NOT NULL,
	"hint" text,
	"near_score" real,
	"near_name" text,
	"bot_id" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "persona_versions" (
	"bot_id" text NOT NULL,
	"version" integer NOT NULL,
	"persona" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"what" text NOT NULL,
	CONSTRAINT "persona_versions_bot_id_version_pk" PRIMARY KEY("bot_id","version")
);
--> statement-breakpoint
ALTER TABLE "persona_candidates" ADD CONSTRAINT "persona_candidates_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona_versions" ADD CONSTRAINT "persona_versions_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "persona_candidates_place" ON "persona_candidates" USING btree ("job_id","place");