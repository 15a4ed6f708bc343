CREATE TABLE "seen_pictures" (
	"gallery_id" text NOT NULL,
	"item_id" text NOT NULL,
	"author_handle" text NOT NULL,
	"state" text NOT NULL,
	"description" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seen_pictures_gallery_id_item_id_pk" PRIMARY KEY("gallery_id","item_id")
);
--> statement-breakpoint
CREATE INDEX "seen_pictures_at" ON "seen_pictures" USING btree ("at");--> statement-breakpoint
CREATE INDEX "seen_pictures_author" ON "seen_pictures" USING btree ("author_handle");