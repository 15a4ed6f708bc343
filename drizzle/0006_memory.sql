ALTER TABLE "bots" ADD COLUMN "memory" jsonb;--> statement-breakpoint
ALTER TABLE "bots" ADD COLUMN "memory_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "intents" ADD COLUMN "remembered" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "intents_unremembered" ON "intents" USING btree ("bot_id") WHERE status = 'done' and not remembered;