import type { TurnDto, TurnTraceDto } from "@/lib/fleet/contracts/bots";

export const turnStatusWords: Record<TurnDto["status"], string> = {
  planned: "planned",
  working: "under way",
  waiting: "waits for an answer",
  done: "done",
  refused: "refused",
  skipped: "skipped",
  given_up: "given up",
};

/** How a turn ended; what left the gallery again is not called done. */
export const turnWords = ({ status, removedAt }: Pick<TurnDto, "status" | "removedAt">): string =>
  removedAt === null ? turnStatusWords[status] : "removed";

export const effectStatusWords: Record<TurnTraceDto["effects"][number]["status"], string> = {
  permitted: "under way",
  done: "done",
  refused: "refused",
  unknown: "being settled",
  given_up: "given up",
};

/** Words that stand, or may stand, on the gallery can be recalled. */
export const isRecallable = ({ kind, status }: TurnTraceDto["effects"][number]): boolean =>
  (kind === "post" || kind === "comment") && (status === "done" || status === "unknown" || status === "permitted");
