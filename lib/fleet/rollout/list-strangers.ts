import { and, asc, ne, notInArray } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import type { StrangersDto } from "../contracts/connection";
import { emptyInput } from "../contracts/words";
import { defineQuery, type Verb } from "../verb";
import { galleryOf } from "./identity";

const SHOWN = 500;

/** Bots of other galleries than the configured one, which may be taken along; `total` of all, the first 500 by name. */
export const listStrangers: Verb<Record<string, never>, StrangersDto> = defineQuery({
  name: "connection.strangers",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const { identity } = ctx.studio;
    const theirs = and(notInArray(bots.galleryId, [identity, galleryOf(identity)]), ne(bots.status, "retired"));
    const rows = await ctx.db
      .select({
        id: bots.id,
        name: bots.name,
        handle: bots.handle,
        archetypeId: bots.archetypeId,
        galleryId: bots.galleryId,
      })
      .from(bots)
      .where(theirs)
      .orderBy(asc(bots.name), asc(bots.id))
      .limit(SHOWN);
    return {
      total: await ctx.db.$count(bots, theirs),
      items: rows.map(({ galleryId, ...bot }) => ({ ...bot, gallery: galleryOf(galleryId) })),
    };
  },
});
