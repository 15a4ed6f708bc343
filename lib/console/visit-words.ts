// Law: a visit is called by what happened in it, not by what it was planned as.
import type { BotDetailDto, SessionDto } from "@/lib/fleet/contracts/bots";

import { formatCountOf } from "./format-number";

/** "1 post, 2 comments (1 removed), 5 likes"; "looked around" when it only browsed. */
export function visitWords({ turns, status }: Pick<SessionDto, "turns" | "status">): string {
  const done = turns.filter((turn) => turn.status === "done");
  const parts = (["post", "comment", "like"] as const).flatMap((kind) => {
    const of = done.filter((turn) => turn.kind === kind);
    const count = kind === "like" ? of.reduce((sum, turn) => sum + turn.count, 0) : of.length;
    const gone = of.filter((turn) => turn.removedAt !== null).length;
    if (count === 0) return [];
    const removed = gone === 0 ? "" : gone === count ? " (removed)" : ` (${gone} removed)`;
    return [formatCountOf(count, kind) + removed];
  });
  if (parts.length > 0) return parts.join(", ");
  if (done.length > 0) return "looked around";
  return status === "open" ? "just begun" : "nothing done";
}

/** What a planned visit is for. */
export function plannedVisitWords(visit: BotDetailDto["next"]["visit"]): string | null {
  if (visit === null) return null;
  return visit === "silent" ? "to look and like" : "to post or comment";
}
