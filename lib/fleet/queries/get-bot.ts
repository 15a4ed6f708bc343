import { and, count, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { hourProfile } from "@/lib/behavior/timing";
import { activities, bots, holds, intents, sessions } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { loadArchetypes } from "../archetypes/load-archetypes";
import type { FleetContext } from "../context";
import type { BotDetailDto, BotRowDto, PostDto } from "../contracts/bots";
import { idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { readFleet } from "../lifecycle/fleet-row";
import { stillThere } from "../recall/still-there";
import { defineQuery, type Verb } from "../verb";
import { awakeGrid } from "./awake-grid";
import { botRows } from "./bot-rows";
import { botWeek } from "./bot-week";
import { toHold } from "./get-fleet";
import { whatMoves } from "./hold-moves";

const WEEK_MS = 7 * 24 * 60 * 60_000;
const POSTS_SHOWN = 24;

async function counts(ctx: FleetContext, botId: string): Promise<BotDetailDto["counts"]> {
  const rows = await ctx.db
    .select({ kind: intents.kind, n: sql<number>`(count(*) filter (where ${stillThere}))::int`, all: count() })
    .from(intents)
    .where(and(eq(intents.botId, botId), eq(intents.status, "done")))
    .groupBy(intents.kind);
  const row = (kind: string) => rows.find((one) => one.kind === kind) ?? { n: 0, all: 0 };
  const posts = row("post");
  return {
    posts: posts.n,
    likes: row("like").n,
    comments: row("comment").n,
    removedPosts: posts.all - posts.n,
  };
}

async function latestPosts(ctx: FleetContext, botId: string, isHere: boolean): Promise<PostDto[]> {
  const rows = await ctx.db
    .select()
    .from(activities)
    .where(
      and(
        eq(activities.botId, botId),
        eq(activities.kind, "post"),
        eq(activities.result, "done"),
        sql`not exists (select 1 from removals r where r.kind = 'post' and r.state = 'done' and r.remote_id = ${activities.itemId} and r.bot_id = ${activities.botId})`,
      ),
    )
    .orderBy(desc(activities.id))
    .limit(POSTS_SHOWN);
  return rows.map((row) => ({
    itemId: row.itemId ?? "",
    turnId: row.turnId,
    title: row.itemTitle ?? "",
    imageUrl: row.imageUrl ? ctx.links.picture(row.imageUrl) : null,
    url: row.itemId && isHere ? ctx.links.item(row.itemId) : null,
    at: row.at.toISOString(),
  }));
}

/** Words that were cut short end in dots already. */
const ended = (words: string): string => (/[.…!?]$/.test(words) ? words : `${words}.`);

/** What comes next; `moves` lifts the hold that is named, `started` tells that only the whole fleet's stop keeps it. */
function nextText(row: BotRowDto, started: boolean, moves: string | undefined): string {
  switch (row.status) {
    case "awake":
      return row.session ? `Awake: turn ${row.session.turn} of ${row.session.of}` : "Awake";
    case "running":
      return row.nextWakeAt ? "Sleeps until its next visit" : "Its next visit is being planned";
    case "held":
      return `${ended(row.statusReason ?? "Held")} ${moves ?? "It goes on with its usual times afterwards."}`;
    case "paused":
      return `${ended(row.statusReason ?? "Paused")} ${moves ?? "Resume it, and it goes on with its usual times."}`;
    case "failing":
      return `${row.statusReason ?? "It fails"}; start it again to go on`;
    case "stopped":
      if (started)
        return `${ended(row.statusReason ?? "The fleet was stopped")} It goes on with its usual times when the fleet is re-armed.`;
      return "Does nothing until it is started";
    case "retired":
      return "Retired for good";
  }
}

/** One bot with everything its page shows at first. */
export const getBot: Verb<{ id: string }, BotDetailDto> = defineQuery({
  name: "bots.get",
  role: "viewer",
  input: idInput,
  run: async (ctx, { id }) => {
    const [bot] = await ctx.db.select().from(bots).where(eq(bots.id, id));
    const [row] = bot ? await botRows(ctx, [id]) : [];
    if (!bot || !row) throw new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");
    const persona = personaSchema.parse(bot.persona);
    const archetype = (await loadArchetypes(ctx.db)).get(bot.archetypeId);
    const now = ctx.clock.now();
    const isHere = bot.galleryId === ctx.studio.identity;
    const own = await ctx.db
      .select()
      .from(holds)
      .where(
        and(or(eq(holds.botId, id), eq(holds.scope, "fleet")), or(isNull(holds.until), gt(holds.until, new Date(now)))),
      );
    // Its own before the fleet's, as the row names them: what holds it first is what is said.
    own.sort((a, b) => Number(a.scope === "fleet") - Number(b.scope === "fleet"));
    const named = own.find((hold) => (hold.cause === "operator") === (row.status === "paused"));
    const visits = await ctx.db
      .select({ at: sessions.openedAt })
      .from(sessions)
      .where(and(eq(sessions.botId, id), gt(sessions.openedAt, new Date(now - WEEK_MS))));
    return {
      bot: row,
      bio: persona.bio,
      persona,
      personaVersion: bot.personaVersion,
      statusSince: bot.statusSince.toISOString(),
      holds: own.map((hold) => ({ ...toHold(hold), scope: hold.scope })),
      next: {
        wakeAt: row.nextWakeAt,
        text: nextText(row, bot.status === "running", named && whatMoves(named)),
        visit: bot.nextVisit,
      },
      review: { own: bot.reviewMode, fleet: (await readFleet(ctx.db)).reviewMode },
      provision: { state: bot.provisionState, error: bot.provisionError },
      counts: await counts(ctx, id),
      // Of another gallery's bot nothing can be shown on this one: its name and ids may be someone else's there.
      profileUrl: isHere ? ctx.links.profile(bot.handle) : null,
      hours: archetype ? hourProfile(persona, archetype) : [],
      activeDays: persona.rhythm.activeDays,
      awake: awakeGrid(
        visits.map((visit) => visit.at.getTime()),
        persona.timeZone,
        now,
      ),
      week: await botWeek(ctx, bot, row, own),
      posts: await latestPosts(ctx, id, isHere),
    };
  },
});
