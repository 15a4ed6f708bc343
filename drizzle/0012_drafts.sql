ALTER TABLE "stock" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "stock" ADD COLUMN "persona_version" integer;