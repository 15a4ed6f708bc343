CREATE TABLE "quality_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"gallery_id" text NOT NULL,
	"night" text NOT NULL,
	"period_from" timestamp (3) with time zone NOT NULL,
	"period_until" timestamp (3) with time zone NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_real_at" timestamp (3) with time zone NOT NULL,
	"made_by" text NOT NULL,
	"light" text NOT NULL,
	"sentence" text NOT NULL,
	"lived_days" integer NOT NULL,
	"bots" integer NOT NULL,
	"judged" integer NOT NULL,
	"events" integer NOT NULL,
	"sampled" integer,
	"metrics" jsonb NOT NULL,
	"plots" jsonb NOT NULL,
	"spreads" jsonb NOT NULL,
	"standouts" jsonb NOT NULL,
	"controls" jsonb NOT NULL,
	"classifier_ran" boolean NOT NULL,
	"falls" jsonb NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "quality_reports_night" ON "quality_reports" USING btree ("gallery_id","night");