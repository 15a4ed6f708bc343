CREATE TABLE "faults" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"dependency" text NOT NULL,
	"kind" text NOT NULL,
	"bot_id" text,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "calls_from" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "faults_recent" ON "faults" USING btree ("dependency","at");