import { and, eq, inArray } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import type { FleetContext } from "../context";

type User = { username: string; isAgent?: boolean };

/** Tells machines from people: bots of this fleet, whatever became of them, and whom the gallery marks as one. */
export async function botsAmong(ctx: FleetContext, users: readonly User[]): Promise<(user: User) => boolean> {
  const handles = [...new Set(users.map(({ username }) => username.toLowerCase()))];
  const rows =
    handles.length > 0
      ? await ctx.db
          .select({ handle: bots.handle })
          .from(bots)
          .where(and(eq(bots.galleryId, ctx.studio.identity), inArray(bots.handle, handles)))
      : [];
  const ours = new Set(rows.map(({ handle }) => handle));
  return ({ username, isAgent }) => isAgent === true || ours.has(username.toLowerCase());
}
