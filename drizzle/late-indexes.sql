-- Indexes of tables that grow with the fleet's life. A migration's one transaction would keep everybody waiting while they are built, so what
-- `drizzle-kit generate` writes for them is moved here, after the migrations: one statement a line, each CONCURRENTLY, each safe to repeat.
-- An index that gives way to another is dropped after it.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "model_calls_daily" ON "model_calls" USING btree ("day","purpose","provider");
CREATE INDEX CONCURRENTLY IF NOT EXISTS "model_calls_spent" ON "model_calls" USING btree ("at","bot_id","cost_micros");
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activities_day" ON "activities" USING btree ("at","bot_id","kind","result","count");
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activities_bot_day" ON "activities" USING btree ("bot_id","at");
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activities_result" ON "activities" USING btree ("result","id") WHERE result <> 'done';
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activities_words" ON "activities" USING gin (to_tsvector('simple', translate("text" || ' ' || coalesce("detail" ->> 'quote', ''), '-/.@:_,!?()[]{}"#&*+<=>^|~%“”‘’–—…«»·''', '                                      ')));
DROP INDEX CONCURRENTLY IF EXISTS "model_calls_day";
DROP INDEX CONCURRENTLY IF EXISTS "activities_at";
