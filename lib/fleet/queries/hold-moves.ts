/** No hold is shown without what will lift it: by itself, or by whose hand. */
import type { HoldCause } from "@/lib/db/schema";
import { BY_PRICE } from "../budget/hold-spending";
import { PRICE_REMEDY } from "../budget/price-refusal";
import type { Hold } from "../lifecycle/holds";

type Words = (hold: Pick<Hold, "scope" | "createdBy">) => string;

const moves: Record<HoldCause, Words> = {
  operator: ({ scope }) =>
    scope === "fleet"
      ? "Resume the fleet, and each bot goes on with its usual times."
      : "Resume it, and it goes on with its usual times.",
  fleet_budget: ({ createdBy }) =>
    createdBy === "gallery"
      ? "The fleet asks the gallery once a day and goes on by itself."
      : "It goes on by itself with the next day (UTC), or at once when the cap is raised in Settings, Limits.",
  spending: ({ scope, createdBy }) =>
    createdBy === BY_PRICE
      ? `Looking and liking cost nothing and go on. ${PRICE_REMEDY}`
      : `Looking and liking cost nothing and go on. Writing goes on by itself when the ${scope === "fleet" ? "fleet's" : "bot's"} budget begins anew, or at once when it is raised in Settings, Limits.`,
  pictures: () =>
    "All but posting goes on. Posts go on by themselves with the next day (UTC), or at once when the limit is raised in Settings, Limits.",
  bot_limit: () => "It goes on by itself when the gallery's limit begins anew; the fleet asks once a day.",
  platform_pause: () => "The fleet asks the gallery every few minutes and goes on by itself.",
  credentials: () =>
    "Mend the token in the server's environment, then test the connection in Settings: the fleet goes on when it is accepted.",
  quiet_hours: () => "It goes on by itself after quiet hours.",
  incident: () => "The fleet probes by itself and goes on when it is answered.",
  growth: () => "It goes on by itself when the gallery has grown enough.",
  gallery_changed: () =>
    "Choose in Settings, Connections, what becomes of the bots of the old gallery; or configure that one again and restart.",
  reconciling: () => "It goes on by itself when the gallery has been read and compared.",
  preparing: () => "It goes on by itself when its past is written.",
  name_lost: () =>
    "Retire it and create another; or have the gallery's staff give the name back, which is asked every quarter of an hour.",
  rollout: () => "It goes on when the whole fleet may: an operator decides that in Connect a Studio.",
  account: () => "It begins with its account: the fleet asks the gallery every minute until that is made or refused.",
};

/** What lifts a hold, as one sentence or two. */
export function whatMoves(hold: Pick<Hold, "cause" | "scope" | "createdBy">): string {
  return moves[hold.cause](hold);
}
