-- What is looked through for ten thousand bots stays in their rows; only rows written anew are laid out so.
ALTER TABLE "bots" ALTER COLUMN "findable" SET STORAGE MAIN;--> statement-breakpoint
UPDATE "bots" SET "persona" = "persona" || '{}'::jsonb;
