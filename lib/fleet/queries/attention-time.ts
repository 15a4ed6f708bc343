import type { FleetContext } from "../context";
import type { AttentionDto } from "../contracts/overview";

/** A moment by the world's clock. The fleet's own cannot tell when it was: it keeps no record of its speeds and stops. */
export const byWorldClock = (at: Date): Pick<AttentionDto, "at" | "real"> => ({ at: at.toISOString(), real: true });

/** How long ago in real milliseconds; for what the fleet's clock tells, as if that had always run as it does now. */
function ageOf({ at, real }: AttentionDto, { clock }: FleetContext): number {
  const then = Date.parse(at);
  return real ? clock.realNow() - then : (clock.now() - then) / clock.speed;
}

export function newestFirst(ctx: FleetContext, items: readonly AttentionDto[]): AttentionDto[] {
  return items.toSorted((a, b) => ageOf(a, ctx) - ageOf(b, ctx));
}
