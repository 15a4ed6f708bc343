// Law: whether the fleet may go to a gallery is found out by reads alone.
import { and, eq, ne } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import type { Gallery } from "@/lib/studio/port";
import { requireRole } from "../actor";
import type { CheckDto, PreflightDto } from "../contracts/connection";
import { emptyInput } from "../contracts/words";
import type { FleetContext } from "../context";
import { FleetError } from "../errors";
import { takenOnGallery } from "../personas/free-handles";
import type { Verb } from "../verb";
import { abilityChecks } from "./abilities";
import { clockCheck, namesCheck, reachCheck, scopeCheck, secretCheck, seenCheck, tokenCheck } from "./checks";

const PAGES = 3;
const PAGE = 40;
const NAMES = 80;

async function look(gallery: Gallery) {
  const people = new Set<string>();
  let posts = 0;
  let after: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const answer = await gallery.listPosts({ limit: PAGE, sort: "recent", ...(after !== undefined && { after }) });
    if (answer.kind !== "ok") return null;
    const { items, next } = answer.value;
    posts += items.length;
    for (const { user } of items) people.add(user.id);
    if (next === undefined) return { posts, people: people.size, more: false };
    after = next;
  }
  return { posts, people: people.size, more: true };
}

async function names(ctx: FleetContext, gallery: Gallery): Promise<CheckDto> {
  const rows = await ctx.db
    .select({ handle: bots.handle })
    .from(bots)
    // Whoever has an account there already has the name by right.
    .where(
      and(eq(bots.galleryId, ctx.studio.identity), ne(bots.status, "retired"), ne(bots.galleryId, gallery.identity)),
    )
    .limit(NAMES);
  const handles = rows.map(({ handle }) => handle);
  return namesCheck([...(await takenOnGallery({ ...ctx, studio: gallery }, handles))], handles.length);
}

async function run(ctx: FleetContext): Promise<PreflightDto> {
  const { frontDoor } = ctx;
  if (!frontDoor)
    throw new FleetError(
      "conflict",
      "No Studio is configured.",
      "Set FLOIMG_API_URL and FLOIMG_SERVICE_TOKEN, and restart.",
    );
  const { address, gallery, knock } = frontDoor;
  const [own, open] = [await knock(true), await knock(false)];
  const checks = [reachCheck(address, own)];
  if (own.status !== undefined) checks.push(secretCheck(address), tokenCheck(own, open));
  if (own.outcome.kind === "ok") {
    const can = await gallery.capabilities();
    checks.push(
      scopeCheck(),
      clockCheck(own),
      seenCheck(await look(gallery)),
      await names(ctx, gallery),
      ...abilityChecks(can.kind === "ok" ? can.value : null),
    );
  }
  const ready = checks.every(({ state }) => state !== "fail");
  return { at: new Date(ctx.clock.realNow()).toISOString(), ready, checks };
}

/** Reads of the real gallery, even while the fleet rehearses. Nothing is changed, so nothing is audited. */
export const preflight: Verb<Record<string, never>, PreflightDto> = {
  name: "rollout.preflight",
  role: "operator",
  kind: "command",
  input: emptyInput,
  run: async (ctx) => {
    requireRole(ctx.actor, "operator");
    return run(ctx);
  },
};

/** Before the first write: a gallery that cannot be reached or refuses the token is not gone to. */
export async function requireReady(ctx: FleetContext): Promise<void> {
  if (!ctx.frontDoor) return;
  const { address, knock } = ctx.frontDoor;
  const own = await knock(true);
  const failed = [reachCheck(address, own), tokenCheck(own, own)].find(({ state }) => state === "fail");
  if (failed) throw new FleetError("conflict", failed.text, failed.remedy ?? "Run the checks again.");
}
