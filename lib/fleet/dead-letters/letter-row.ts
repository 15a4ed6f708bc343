import type { bots, deadLetters } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { type DeadLetterDto, letterCauses } from "../contracts/dead-letters";

export type Letter = typeof deadLetters.$inferSelect;
type Sender = Pick<typeof bots.$inferSelect, "id" | "name" | "handle">;

/** What can never be tried again, whatever the gallery says; null for what may. */
export function neverAgain(letter: Pick<Letter, "kind" | "turnId" | "state">): string | null {
  if (letter.state !== "open") return `It was ${letter.state} already`;
  if (letter.kind === "like") return "A like is a toggle: a second one could take the first away";
  if (!letter.turnId) return "What was to be sent is no longer known";
  return null;
}

export function toLetter(ctx: FleetContext, letter: Letter, bot: Sender | null): DeadLetterDto {
  return {
    id: letter.id,
    at: letter.at.toISOString(),
    cause: letterCauses.find((cause) => cause === letter.cause) ?? "refused_request",
    state: letter.state,
    kind: letter.kind,
    reason: letter.reason,
    request: letter.request,
    answer: letter.answer,
    bot: bot && { id: bot.id, name: bot.name, handle: bot.handle, avatarUrl: ctx.links.avatar(bot.handle) },
    turnId: letter.turnId,
    noRetry: neverAgain(letter),
    closedAt: letter.closedAt?.toISOString() ?? null,
    closedBy: letter.closedBy,
  };
}
