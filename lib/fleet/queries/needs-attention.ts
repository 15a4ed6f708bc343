import { and, desc, eq, inArray } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import { unheardAlerts } from "../alerts/unheard";
import { draftsWait } from "../approval/drafts-wait";
import { BY_PRICE } from "../budget/hold-spending";
import { nearlyUsed } from "../budget/nearly-used";
import { windowsNow } from "../budget/stage-now";
import type { FleetContext } from "../context";
import type { AttentionDto, OverviewDto } from "../contracts/overview";
import { readFleet } from "../lifecycle/fleet-row";
import { fleetHolds, moneyHolds } from "../lifecycle/holds";
import { qualityFell } from "../quality/quality-attention";
import { byWorldClock, mostPressing } from "./attention-time";
import { troubles } from "./attention-troubles";
import { whatMoves } from "./hold-moves";

const SHOWN = 12;
const ENGINE_SILENT_MS = 3 * 60_000;

async function failingBots(ctx: FleetContext): Promise<AttentionDto[]> {
  const rows = await ctx.db
    .select({ id: bots.id, name: bots.name, statusReason: bots.statusReason, statusSince: bots.statusSince })
    .from(bots)
    .where(eq(bots.status, "failing"))
    .orderBy(desc(bots.statusSince))
    .limit(SHOWN);
  return rows.map((bot) => ({
    id: `failing:${bot.id}`,
    tone: "fail",
    kind: "failing",
    title: `${bot.name} is failing`,
    detail: bot.statusReason ?? "It was restarted five times within an hour",
    at: bot.statusSince.toISOString(),
    action: { label: "Restart", post: `/api/bots/${bot.id}/start` },
  }));
}

async function unprovisioned(ctx: FleetContext): Promise<AttentionDto[]> {
  const rows = await ctx.db
    .select({ id: bots.id, name: bots.name, provisionError: bots.provisionError, createdAt: bots.createdAt })
    .from(bots)
    .where(and(eq(bots.provisionState, "failed"), inArray(bots.status, ["stopped", "running"])))
    .limit(SHOWN);
  return rows.map((bot) => ({
    id: `provision:${bot.id}`,
    tone: "fail",
    kind: "provision",
    title: `${bot.name} has no account on the gallery`,
    detail: bot.provisionError ?? "The gallery refused it",
    at: bot.createdAt.toISOString(),
    action: { label: "Try again", post: `/api/bots/${bot.id}/start` },
  }));
}

const holdActions: Partial<Record<string, AttentionDto["action"]>> = {
  credentials: { label: "Test connection", href: "/settings#connections" },
  spending: { label: "Raise budget", href: "/settings#limits" },
  pictures: { label: "Raise limit", href: "/settings#limits" },
  fleet_budget: { label: "Raise cap", href: "/settings#limits" },
  gallery_changed: { label: "Open settings", href: "/settings#connections" },
};

/** What waits for an operator, newest first, each with its one action. */
export async function needsAttention(ctx: FleetContext, spend: OverviewDto["spend"]): Promise<AttentionDto[]> {
  const looks = [failingBots, unprovisioned, troubles, unheardAlerts, qualityFell, draftsWait].map((look) => look(ctx));
  const now = ctx.clock.now();
  const [found, wide, money, fleet] = await Promise.all([
    Promise.all(looks),
    fleetHolds(ctx.db, now),
    moneyHolds(ctx.db, now),
    readFleet(ctx.db),
  ]);
  const items: AttentionDto[] = found.flat();
  for (const hold of [...wide, ...money]) {
    const isPrice = hold.createdBy === BY_PRICE;
    const action = isPrice ? { label: "Look", href: "/budget" } : holdActions[hold.cause];
    if (!action) continue;
    const isMoney = money.includes(hold);
    items.push({
      id: `hold:${hold.cause}`,
      tone: hold.cause === "credentials" ? "fail" : "held",
      kind: hold.cause === "credentials" ? "token" : hold.cause === "fleet_budget" || isMoney ? "budget" : "hold",
      title: hold.detail,
      detail: isMoney ? whatMoves(hold) : "The whole fleet is held until this is settled",
      at: hold.since.toISOString(),
      action,
    });
  }
  for (const { kind, title } of nearlyUsed(await windowsNow(ctx.db, ctx.clock.realNow(), null, fleet))) {
    items.push({
      id: `budget:${kind}`,
      tone: "held",
      kind: "budget",
      title,
      detail: spend.saving
        ? `The fleet saves: ${spend.saving.words}`
        : "At 100 % no more pictures are made until tomorrow",
      at: new Date(ctx.clock.now()).toISOString(),
      action: { label: "Look", href: "/budget" },
    });
  }
  const { engineSeenAt, state, stateAt, stateBy } = fleet;
  if (state === "stopped") {
    items.push({
      id: "stopped",
      tone: "fail",
      kind: "hold",
      title: `The fleet was stopped${stateBy ? ` by ${stateBy}` : ""}`,
      detail: "Nothing moves until someone re-arms it",
      ...byWorldClock(stateAt ?? new Date(ctx.clock.realNow())),
      action: { label: "Re-arm", post: "/api/fleet/re-arm" },
    });
  }
  const realNow = ctx.clock.realNow();
  for (const { id, title, detail } of ctx.startWarnings ?? []) {
    items.push({
      id: `start:${id}`,
      tone: "held",
      kind: "engine",
      title,
      detail,
      ...byWorldClock(new Date(realNow)),
      action: { label: "Look", href: "/settings#engine" },
    });
  }
  if (engineSeenAt && realNow - engineSeenAt.getTime() > ENGINE_SILENT_MS) {
    items.push({
      id: "engine",
      tone: "fail",
      kind: "engine",
      title: "The engine is silent",
      detail: `Nothing heard for ${Math.round((realNow - engineSeenAt.getTime()) / 60_000)} min`,
      ...byWorldClock(engineSeenAt),
      action: { label: "Look", href: "/settings#engine" },
    });
  }
  return mostPressing(ctx, items, SHOWN);
}
