DROP INDEX "intents_item";--> statement-breakpoint
ALTER TABLE "intents" ADD COLUMN "author_handle" text;--> statement-breakpoint
CREATE INDEX "intents_item" ON "intents" USING btree ("item_id","bot_id");