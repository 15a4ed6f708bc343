import type { FleetContext } from "../context";
import type { AttentionDto } from "../contracts/overview";

/** A moment by the world's clock. The fleet's own cannot tell when it was: it keeps no record of its speeds and stops. */
export const byWorldClock = (at: Date): Pick<AttentionDto, "at" | "real"> => ({ at: at.toISOString(), real: true });

/** How long ago in real milliseconds; for what the fleet's clock tells, as if that had always run as it does now. */
function ageOf({ at, real }: AttentionDto, { clock }: FleetContext): number {
  const then = Date.parse(at);
  return real ? clock.realNow() - then : (clock.now() - then) / clock.speed;
}

function newestFirst(ctx: FleetContext, items: readonly AttentionDto[]): AttentionDto[] {
  return items.toSorted((a, b) => ageOf(a, ctx) - ageOf(b, ctx));
}

/** The newest of them, but what concerns the whole fleet before what single bots have: a dozen of those must not hide a stop or an outage. */
export function mostPressing(ctx: FleetContext, items: readonly AttentionDto[], most: number): AttentionDto[] {
  const ofOneBot = ({ kind }: AttentionDto) => kind === "failing" || kind === "provision";
  const newest = newestFirst(ctx, items);
  const kept = [...newest.filter((item) => !ofOneBot(item)), ...newest.filter(ofOneBot)].slice(0, most);
  return newestFirst(ctx, kept);
}
