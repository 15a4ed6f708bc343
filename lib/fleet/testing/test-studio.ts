/** The sandbox served over real sockets as if it were somebody's Studio, and a fleet that rehearses for it or acts on it. */
import { eq } from "drizzle-orm";
import { fleet as fleetTable } from "@/lib/db/schema";
import { serveGallery } from "@/lib/sandbox/test-gallery";
import { createStudioClient } from "@/lib/studio/client";
import type { Gallery } from "@/lib/studio/port";
import { readOnlyFetch } from "@/lib/studio/read-only";
import { DomainClock } from "../clock/domain-clock";
import type { FleetContext } from "../context";
import { boundTo } from "../rollout/identity";
import { createShadowGallery } from "../rollout/shadow-gallery";
import { simulateDays, type SimulatedTime } from "../simulation/simulate-days";
import { prepareFleet } from "../startup/prepare-fleet";
import { type TestFleet, TOKEN } from "./test-fleet";

export type TestStudio = Awaited<ReturnType<typeof serveStudio>>;

export async function serveStudio(fleet: TestFleet) {
  /** Every request that arrived at the socket. */
  const seen: { method: string; path: string; as: string | null }[] = [];
  const handle = (request: Request) => {
    const path = new URL(request.url).pathname.replace("/api/sandbox", "");
    seen.push({ method: request.method, path, as: request.headers.get("x-agent-id") });
    return fleet.sandbox.handle(request);
  };
  const server = await serveGallery({ ...fleet.sandbox, handle });
  const client = (send?: typeof fetch): Gallery =>
    createStudioClient({
      baseUrl: `${server.origin}/api/sandbox`,
      token: TOKEN,
      identity: server.origin,
      version: "0.0.0",
      now: () => fleet.time.real,
      // Gallery, database and fleet share one process here: a busy machine must not look like a dead gallery.
      timeouts: { read: 120_000, write: 120_000, render: 120_000 },
      ...(send && { fetch: send }),
    });
  const real = client();
  const shadow = createShadowGallery(fleet.db, client(readOnlyFetch));

  /** The context that the server would put together now. */
  const context = async (): Promise<FleetContext> => {
    const [row] = await fleet.db.select().from(fleetTable).where(eq(fleetTable.id, 1));
    const isReal = boundTo(server.origin, row?.galleryId) === server.origin;
    return { ...fleet.ctx, studio: isReal ? real : shadow };
  };
  /** Starts anew with this Studio configured. */
  const connect = async (isFresh: boolean): Promise<FleetContext> => {
    if (isFresh) await fleet.db.delete(fleetTable);
    await prepareFleet(await context());
    return context();
  };
  /** Lives through the days up to `until` (epoch milliseconds) with these bots; answers how many visits there were. */
  const live = async (
    botIds: readonly string[],
    until: number,
    onVisit?: (at: number) => Promise<void>,
  ): Promise<number> => {
    const ctx = await context();
    const contextAt = (time: SimulatedTime): FleetContext => {
      const clock = new DomainClock({ realEpoch: 0, virtualEpoch: 0, speed: 1 }, time.now);
      return { ...ctx, clock, wait: async () => undefined };
    };
    const visits = await simulateDays(fleet.db, contextAt, {
      botIds,
      until,
      onVisit: async (at) => {
        fleet.time.real = Math.max(fleet.time.real, at);
        await onVisit?.(at);
      },
    });
    fleet.time.real = Math.max(fleet.time.real, until);
    return visits;
  };
  return { origin: server.origin, seen, real, shadow, context, connect, live, close: server.close };
}

/** Requests that could change something, as "METHOD path". */
export const writesAt = ({ seen }: Pick<TestStudio, "seen">): string[] =>
  seen.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
