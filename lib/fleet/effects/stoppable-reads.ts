// Law: once the fleet is stopped a visit asks the gallery nothing more, and what it was asking is cut. Settling goes on by reads of its own.
import type { StudioOutcome } from "@/lib/studio/outcome";
import type { FleetContext } from "../context";
import { RetryLater } from "../errors";
import { watchStop } from "./watch-stop";

/** Long enough for the stop to have committed: the step that comes back finds its lease gone. */
const AGAIN_MS = 1000;

/** The gallery as a visit may ask it. Writes are under their permits and are passed on as they are. @throws RetryLater when a stop cuts a read. */
export function stoppableReads(ctx: FleetContext): FleetContext {
  const under =
    <Q extends { signal?: AbortSignal }, T>(read: (query: Q) => Promise<StudioOutcome<T>>) =>
    async (query: Q): Promise<StudioOutcome<T>> => {
      if (ctx.stop.isEngaged) throw new RetryLater("The fleet was stopped", AGAIN_MS);
      return watchStop(ctx, async (stopped) => {
        const signal = query.signal ? AbortSignal.any([query.signal, stopped]) : stopped;
        const outcome = await read({ ...query, signal });
        if (outcome.kind !== "ok" && stopped.aborted) throw new RetryLater("The fleet was stopped", AGAIN_MS);
        return outcome;
      });
    };
  const { studio } = ctx;
  return {
    ...ctx,
    studio: {
      ...studio,
      listShowcase: under(studio.listShowcase),
      getItem: under(studio.getItem),
      listComments: under(studio.listComments),
      getUser: under(studio.getUser),
      listUserShowcase: under(studio.listUserShowcase),
    },
  };
}
