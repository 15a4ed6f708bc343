CREATE TABLE "said_texts" (
	"turn_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"digest" text NOT NULL,
	"brief" boolean NOT NULL,
	"repeats" boolean NOT NULL,
	"grams" integer[] NOT NULL,
	"bands" integer[] NOT NULL
);
--> statement-breakpoint
CREATE INDEX "said_texts_at" ON "said_texts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "said_texts_digest" ON "said_texts" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "said_texts_bands" ON "said_texts" USING gin ("bands");