// Law: what the environment adds to a fleet's answer is added here, and no secret is among it.
import type { FleetContext } from "@/lib/fleet/context";
import type { FleetStatusDto } from "@/lib/fleet/contracts/fleet";
import type { SettingsDto } from "@/lib/fleet/contracts/settings";
import { getFleet } from "@/lib/fleet/queries/get-fleet";
import { getSettings } from "@/lib/fleet/queries/get-settings";
import type { Verb } from "@/lib/fleet/verb";
import { type FleetRow, readFleet } from "@/lib/fleet/lifecycle/fleet-row";
import { galleryOf, isShadow } from "@/lib/fleet/rollout/identity";
import { getDatabase } from "./db";
import { engineReport } from "./engine-status";
import { getEnv } from "./env";

const SILENT_MS = 3 * 60_000;

function engineOf(seenAt: number | null, now: number): FleetStatusDto["engine"] {
  const kind = getEnv().engine;
  const silent = seenAt !== null && now - seenAt > SILENT_MS;
  const report = engineReport();
  if (kind === "embedded") {
    if (!report) return { kind, healthy: false, detail: "The embedded engine has not started" };
    if (report.state !== "running")
      return { kind, healthy: false, detail: report.error ?? `The embedded engine is ${report.state}` };
    return {
      kind,
      healthy: !silent,
      detail: silent
        ? "The embedded engine is silent"
        : `${report.runsSleeping} runs asleep, ${report.runsActive} at work`,
    };
  }
  if (seenAt === null) return { kind, healthy: false, detail: "Inngest has not called yet" };
  return {
    kind,
    healthy: !silent,
    detail: silent ? "Inngest has not called for over three minutes" : "Inngest calls every minute",
  };
}

async function engineNow(
  ctx: FleetContext,
  { engineSeenAt }: Pick<FleetRow, "engineSeenAt">,
): Promise<FleetStatusDto["engine"] & { seenAt: string | null }> {
  return {
    ...engineOf(engineSeenAt?.getTime() ?? null, ctx.clock.realNow()),
    seenAt: engineSeenAt?.toISOString() ?? null,
  };
}

/** `getFleet` with gallery and engine. */
export const fleetStatus: Verb<Record<string, never>, FleetStatusDto> = {
  ...getFleet,
  run: async (ctx, input) => {
    const row = await readFleet(ctx.db);
    const { seenAt: _seenAt, ...engine } = await engineNow(ctx, row);
    const { name, url } = ctx.links;
    const { identity } = ctx.studio;
    // Of another gallery's fleet nothing is true here.
    const stage = isShadow(identity) ? ("shadow" as const) : row.galleryId === identity ? row.stage : ("full" as const);
    return {
      ...(await getFleet.run(ctx, input)),
      engine,
      gallery: { identity: galleryOf(identity), name, url, sandbox: identity === "sandbox", stage },
    };
  },
};

/** `getSettings` with what only the environment knows. */
export const settings: Verb<Record<string, never>, SettingsDto> = {
  ...getSettings,
  run: async (ctx, input) => {
    const { engineSeenAt: _seen, ...known } = await getSettings.run(ctx, input);
    const env = getEnv();
    return {
      ...known,
      studio: { ...known.studio, url: env.studio?.apiUrl ?? env.url, tokenSet: env.studio !== null },
      model: {
        ...known.model,
        baseUrl: env.openai?.baseUrl ?? null,
        pictures: env.vision && known.model.pictures === "off" ? "unable" : known.model.pictures,
      },
      engine: await engineNow(ctx, await readFleet(ctx.db)),
      database: { ...known.database, kind: (await getDatabase()).kind },
    };
  },
};
