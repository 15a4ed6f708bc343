import type { FleetContext } from "../context";
import type { AttentionDto } from "../contracts/overview";
import { byWorldClock } from "../queries/attention-time";
import { countDrafts } from "./list-drafts";
import { MOST_WAITING } from "./may-draft";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Within a day in the same steps as Review says it of each draft. */
function untilWords(ms: number): string {
  if (ms < HOUR_MS) return `${Math.min(59, Math.max(1, Math.round(ms / 60_000)))} min`;
  if (ms < DAY_MS) return `${Math.min(23, Math.round(ms / HOUR_MS))} h`;
  return ms < 2 * DAY_MS ? `${Math.floor(ms / HOUR_MS)} h` : `${Math.floor(ms / DAY_MS)} days`;
}

/** Drafts that somebody has to decide, and how long that can wait. */
export async function draftsWait(ctx: FleetContext): Promise<AttentionDto[]> {
  const { waiting, soonest, since } = await countDrafts(ctx);
  if (waiting === 0 || !soonest || !since) return [];
  const left = untilWords(soonest.getTime() - ctx.clock.realNow());
  const full = waiting >= MOST_WAITING.fleet ? "; bots write no more until some are decided" : "";
  return [
    {
      id: "drafts",
      tone: "held",
      kind: "review",
      title: waiting === 1 ? "A draft waits for approval" : `${waiting} drafts wait for approval`,
      detail: `${waiting === 1 ? "It" : "The first"} expires in ${left}${full}`,
      ...byWorldClock(since),
      action: { label: "Review", href: "/review" },
    },
  ];
}
