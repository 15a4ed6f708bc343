/** A console operator appears in the gallery as a person, from the first time they act there. */
import { eq } from "drizzle-orm";
import { sandboxUsers } from "@/lib/db/schema/sandbox";
import type { GalleryUser } from "../gallery/users";
import type { HumanContext } from "./human-context";

export async function findHuman(ctx: Pick<HumanContext, "db">, operatorId: string): Promise<GalleryUser | null> {
  const [user] = await ctx.db.select().from(sandboxUsers).where(eq(sandboxUsers.operatorId, operatorId)).limit(1);
  return user ?? null;
}

/** Idempotent; the username is made from the name once, and stays when the name changes. */
export async function ensureHuman(
  ctx: HumanContext,
  person: { operatorId: string; name: string },
): Promise<GalleryUser> {
  const { operatorId } = person;
  const name = person.name.trim().slice(0, 100) || "Someone";
  const stem = slugOf(name);
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const known = await findHuman(ctx, operatorId);
    if (known) return known.name === name ? known : rename(ctx, known, name);
    const username = attempt === 0 ? stem : `${stem}-${attempt + 1}`;
    const values = { operatorId, name, username, isAgent: false, createdAt: new Date(ctx.now()) };
    const [created] = await ctx.db.insert(sandboxUsers).values(values).onConflictDoNothing().returning();
    if (created) return created;
  }
  throw new Error(`no free username for ${stem}`);
}

async function rename(ctx: HumanContext, user: GalleryUser, name: string): Promise<GalleryUser> {
  await ctx.db.update(sandboxUsers).set({ name }).where(eq(sandboxUsers.id, user.id));
  return { ...user, name };
}

function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 30);
  return slug.length >= 2 ? slug : "visitor";
}
