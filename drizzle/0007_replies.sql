ALTER TABLE "fleet" ALTER COLUMN "item_bot_comments" SET DEFAULT 10;--> statement-breakpoint
ALTER TABLE "fleet" ALTER COLUMN "item_bot_likes" SET DEFAULT 60;--> statement-breakpoint
ALTER TABLE "intents" ADD COLUMN "reply_to" text;--> statement-breakpoint
UPDATE "fleet" SET "item_bot_comments" = 10 WHERE "item_bot_comments" = 6 AND NOT EXISTS (SELECT 1 FROM "audit_log" WHERE "action" IN ('fleet.caps', 'fleet.limits'));--> statement-breakpoint
UPDATE "fleet" SET "item_bot_likes" = 60 WHERE "item_bot_likes" = 30 AND NOT EXISTS (SELECT 1 FROM "audit_log" WHERE "action" IN ('fleet.caps', 'fleet.limits'));
