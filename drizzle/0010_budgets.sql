ALTER TABLE "budget_days" ADD COLUMN "saving_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "hour_cap_micros" bigint;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "month_cap_micros" bigint;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "bot_day_cap_micros" bigint;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "pictures_per_day" integer;--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "pictures" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
INSERT INTO "budget_days" ("day", "scope", "reserved_micros", "spent_micros")
	SELECT date_trunc('month', "day")::date, 'month', 0, sum("spent_micros") FROM "budget_days" WHERE "scope" = 'fleet' GROUP BY 1
	ON CONFLICT DO NOTHING;
