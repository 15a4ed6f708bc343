-- The fleet before its bots, as everywhere: an instance of the older version at work would else wait for this, and this for it.
LOCK TABLE "fleet" IN ACCESS EXCLUSIVE MODE;--> statement-breakpoint
CREATE TABLE "review_drafts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"bot_id" text NOT NULL,
	"gallery_id" text NOT NULL,
	"turn_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"publish_at" timestamp (3) with time zone,
	"item_id" text,
	"targets" jsonb NOT NULL,
	"work" jsonb NOT NULL,
	"answered" jsonb,
	"edited" boolean DEFAULT false NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"reason" text,
	"agreed_under" integer,
	"tries" integer DEFAULT 0 NOT NULL,
	"publish_turn_id" text
);
--> statement-breakpoint
ALTER TABLE "bots" ADD COLUMN "review_mode" text;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "review_mode" text DEFAULT 'off' NOT NULL;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "undo_minutes" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "draft_expiry_hours" integer DEFAULT 24 NOT NULL;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "attended_from" integer;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "attended_until" integer;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "attended_zone" text;--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "attended_days" integer[];--> statement-breakpoint
ALTER TABLE "review_drafts" ADD CONSTRAINT "review_drafts_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_drafts_turn" ON "review_drafts" USING btree ("turn_id");--> statement-breakpoint
CREATE INDEX "review_drafts_state" ON "review_drafts" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "review_drafts_bot" ON "review_drafts" USING btree ("bot_id","state");--> statement-breakpoint
CREATE INDEX "review_drafts_item" ON "review_drafts" USING btree ("item_id") WHERE state in ('waiting', 'scheduled', 'publishing');--> statement-breakpoint
CREATE INDEX "review_drafts_expiry" ON "review_drafts" USING btree ("expires_at") WHERE state in ('waiting', 'scheduled');