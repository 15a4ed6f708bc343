ALTER TABLE "fleet" ALTER COLUMN "item_bot_comments" SET DEFAULT 10;--> statement-breakpoint
ALTER TABLE "fleet" ALTER COLUMN "item_bot_likes" SET DEFAULT 60;--> statement-breakpoint
ALTER TABLE "intents" ADD COLUMN "reply_to" text;--> statement-breakpoint
UPDATE "fleet" SET "item_bot_comments" = 10 WHERE "item_bot_comments" = 6;--> statement-breakpoint
UPDATE "fleet" SET "item_bot_likes" = 60 WHERE "item_bot_likes" = 30;
