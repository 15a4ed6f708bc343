ALTER TABLE "faults" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "trial_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "state_number" integer DEFAULT 0 NOT NULL;