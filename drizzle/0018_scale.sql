ALTER TABLE "bots" SET (toast_tuple_target = 256);--> statement-breakpoint
ALTER TABLE "activities" SET (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000);--> statement-breakpoint
DROP INDEX "model_calls_day";--> statement-breakpoint
DROP INDEX "activities_at";--> statement-breakpoint
ALTER TABLE "bots" ADD COLUMN "findable" text GENERATED ALWAYS AS ("name" || chr(10) || "handle" || chr(10) || replace("time_zone", '_', ' ') || chr(10) || "time_zone" || chr(10) || coalesce("persona" ->> 'city', '') || chr(10) || coalesce("persona" ->> 'interests', '')) STORED;--> statement-breakpoint
CREATE INDEX "bots_unprovisioned" ON "bots" USING btree ("provision_state") WHERE provision_state <> 'done';--> statement-breakpoint
CREATE INDEX "model_calls_daily" ON "model_calls" USING btree ("day","purpose","provider");--> statement-breakpoint
CREATE INDEX "model_calls_spent" ON "model_calls" USING btree ("at","bot_id","cost_micros");--> statement-breakpoint
CREATE INDEX "activities_day" ON "activities" USING btree ("at","bot_id","kind","result","count");--> statement-breakpoint
CREATE INDEX "activities_bot_day" ON "activities" USING btree ("bot_id","at");--> statement-breakpoint
CREATE INDEX "activities_result" ON "activities" USING btree ("result","id") WHERE result <> 'done';--> statement-breakpoint
CREATE INDEX "activities_words" ON "activities" USING gin (to_tsvector('simple', translate("text" || ' ' || coalesce("detail" ->> 'quote', ''), '-/.@:_,!?()[]{}"#&*+<=>^|~%“”‘’–—…«»·''', '                                      ')));