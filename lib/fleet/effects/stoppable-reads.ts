// Law: once the fleet is stopped a visit asks the gallery nothing more, and what it was asking is cut. Settling goes on by reads of its own.
import type { GalleryOutcome } from "@/lib/studio/outcome";
import type { FleetContext } from "../context";
import { RetryLater } from "../errors";
import { readFleet } from "../lifecycle/fleet-row";
import { watchStop } from "./watch-stop";

/** Long enough for the stop to have committed: the step that comes back finds its lease gone. */
const AGAIN_MS = 1000;

type Query = { signal?: AbortSignal };
type Read = <Q extends Query, T>(read: (query: Q) => Promise<GalleryOutcome<T>>) => typeof read;

function withReads(ctx: FleetContext, under: Read): FleetContext {
  const { studio } = ctx;
  return {
    ...ctx,
    studio: {
      ...studio,
      listPosts: under(studio.listPosts),
      getPost: under(studio.getPost),
      listComments: under(studio.listComments),
      getUser: under(studio.getUser),
      listPostsBy: under(studio.listPostsBy),
    },
  };
}

const cutWith = (query: Query, stopped: AbortSignal): AbortSignal =>
  query.signal ? AbortSignal.any([query.signal, stopped]) : stopped;

/** The gallery as a visit may ask it. Writes are under their permits and are passed on as they are. @throws RetryLater when a stop cuts a read. */
export function stoppableReads(ctx: FleetContext): FleetContext {
  return withReads(ctx, (read) => async (query) => {
    if (ctx.stop.isEngaged) throw new RetryLater("The fleet was stopped", AGAIN_MS);
    return watchStop(ctx, async (stopped) => {
      const outcome = await read({ ...query, signal: cutWith(query, stopped) });
      if (outcome.kind !== "ok" && stopped.aborted) throw new RetryLater("The fleet was stopped", AGAIN_MS);
      return outcome;
    });
  });
}

/**
 * The gallery as the supervisor may ask it: a stop cuts what is open then, as a read that failed. What is asked while the fleet is stopped, wherever
 * that was asked for, settles the cut and takes its time. Looked up for each read: a round may outlast a stop and a re-arming.
 */
export function readsCutByStop(ctx: FleetContext): FleetContext {
  return withReads(ctx, (read) => async (query) => {
    if (ctx.stop.isEngaged || (await readFleet(ctx.db)).state === "stopped") return read(query);
    return watchStop(ctx, (stopped) => read({ ...query, signal: cutWith(query, stopped) }));
  });
}
