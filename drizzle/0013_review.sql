CREATE TABLE "refused_drafts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"real_at" timestamp (3) with time zone NOT NULL,
	"bot_id" text NOT NULL,
	"turn_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"reason" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text
);
--> statement-breakpoint
ALTER TABLE "fleet" ADD COLUMN "disclosure" text DEFAULT 'truthful' NOT NULL;--> statement-breakpoint
ALTER TABLE "refused_drafts" ADD CONSTRAINT "refused_drafts_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "refused_drafts_turn" ON "refused_drafts" USING btree ("turn_id",md5("text"));--> statement-breakpoint
CREATE INDEX "refused_drafts_state" ON "refused_drafts" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "refused_drafts_at" ON "refused_drafts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "refused_drafts_bot" ON "refused_drafts" USING btree ("bot_id");