CREATE INDEX "removals_remote" ON "removals" USING btree ("remote_id");--> statement-breakpoint
CREATE INDEX "intents_author" ON "intents" USING btree (lower(author_handle));--> statement-breakpoint
CREATE INDEX "intents_authorless" ON "intents" USING btree ("gallery_id") WHERE author_handle is null and kind in ('like', 'comment');--> statement-breakpoint
CREATE INDEX "intents_addressed" ON "intents" USING btree (lower(left(split_part("text", ' ', 1), 64))) WHERE kind = 'comment' and "text" like '@%';