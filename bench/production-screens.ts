/** What each screen asks before it shows anything: the frame's question and its own, side by side as frame and page are rendered. */
import { botSorts, listBotsInput } from "@/lib/fleet/contracts/bots";
import { activityKinds, activityResults, listActivityInput } from "@/lib/fleet/contracts/activity";
import { feedInput } from "@/lib/console/overview-feed";
import type { FleetContext } from "@/lib/fleet/context";
import { getFleet } from "@/lib/fleet/queries/get-fleet";
import { getOverview } from "@/lib/fleet/queries/get-overview";
import { listActivity } from "@/lib/fleet/queries/list-activity";
import { listBots } from "@/lib/fleet/queries/list-bots";
import { getPreparation } from "@/lib/fleet/simulation/jobs";
import { COMMON_WORD, RARE_WORD } from "./production-history";

export type Ask = (ctx: FleetContext) => Promise<unknown>;

const HOUR_MS = 3_600_000;
const framed =
  (work: Ask): Ask =>
  (ctx) =>
    Promise.all([getFleet.run(ctx, {}), work(ctx)]);

export const overview: Ask[] = [
  framed((ctx) =>
    Promise.all([getOverview.run(ctx, {}), listActivity.run(ctx, { ...feedInput }), getPreparation.run(ctx, {})]),
  ),
];

const bots = (asked: object): Ask => framed((ctx) => listBots.run(ctx, listBotsInput.parse(asked)));

/** Every order both ways, first and later pages, every facet, and what people type. */
export const botPages: Ask[] = [
  ...botSorts.flatMap((sort) => [bots({ sort }), bots({ sort, dir: "desc", page: 3 })]),
  ...["running", "held", "paused", "failing", "stopped", "retired", "awake"].map((status) => bots({ status })),
  bots({ tier: "regular", page: 40 }),
  bots({ page: 180 }),
  ...["an", "berlin", "europe", "zzzz"].map((q) => bots({ q })),
];

const log = (asked: object): Ask => framed((ctx) => listActivity.run(ctx, listActivityInput.parse(asked)));

/** The first page, each filter alone and together, pages far down, and spans of time near and far. */
export const activityPages = (ctx: FleetContext, newestId: number): Ask[] => {
  const ago = (hours: number) => new Date(ctx.clock.now() - hours * HOUR_MS).toISOString();
  return [
    log({}),
    ...[0.9, 0.5, 0.1, 0.001].map((share) => log({ before: Math.max(1, Math.floor(newestId * share)) })),
    log({ after: newestId - 20 }),
    ...activityKinds.map((kinds) => log({ kinds })),
    ...activityResults.map((results) => log({ results })),
    log({ kinds: ["post", "comment"], results: ["refused", "given_up"] }),
    log({ kinds: ["failing", "retired"], results: ["done"] }),
    ...["bot_000001", "bot_005000", "bot_009990"].map((botId) => log({ botId })),
    log({ botId: "bot_000300", kinds: ["post"], results: ["done"] }),
    log({ from: ago(2) }),
    log({ from: ago(500), to: ago(499) }),
    log({ to: ago(24 * 25) }),
    log({ from: ago(24 * 20), to: ago(24 * 10), kinds: ["post"] }),
    log({ from: ago(24 * 20), to: ago(24 * 19), results: ["failed"] }),
  ];
};

/** A word in every other line, one in a few, one in none, several at once, and a name. */
export const searches: Ask[] = [
  log({ text: COMMON_WORD }),
  log({ text: RARE_WORD }),
  log({ text: "qqqqqq" }),
  log({ text: `${RARE_WORD} the` }),
  log({ text: "pictures" }),
  log({ text: COMMON_WORD, kinds: ["comment"] }),
  log({ text: RARE_WORD, kinds: ["comment"], results: ["done"] }),
  log({ text: COMMON_WORD, kinds: ["retired"] }),
  log({ text: COMMON_WORD, results: ["failed"] }),
  log({ text: "bradesting" }),
  log({ text: "anna" }),
];
