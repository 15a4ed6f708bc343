// Law: the built-in gallery exists once a process, and only where no other Studio is configured.
import { faultPlanSchema } from "@/lib/sandbox/faults/plan";
import type { HumanContext } from "@/lib/sandbox/human/human-context";
import type { EncodePicture } from "@/lib/sandbox/human/post-as-human";
import { createSandbox, type Sandbox } from "@/lib/sandbox/sandbox";
import { getClock } from "./clock";
import { getDb } from "./db";
import { getEnv, sandboxToken } from "./env";
import { logError } from "./log";

const shared = globalThis as { __fleetSandbox?: Promise<Sandbox> };

export const isSandboxOn = (): boolean => getEnv().studio === null;

async function openSandbox(): Promise<Sandbox> {
  const { sandbox } = getEnv();
  const faults = sandbox.faults === undefined ? undefined : faultPlanSchema.safeParse(sandbox.faults);
  if (faults?.error) throw new Error(`FLEET_SANDBOX_FAULTS is no fault plan: ${faults.error.message}`);
  // What paints is native and large: it is loaded only where there is a sandbox to paint for.
  const [db, clock, { executeSteps }, { createRasteriser }] = await Promise.all([
    getDb(),
    getClock(),
    import("@/lib/sandbox/pictures/execute"),
    import("@/lib/sandbox/pictures/rasteriser"),
  ]);
  const rasteriser = createRasteriser();
  return createSandbox({
    db,
    now: () => clock.now(),
    realNow: clock.realNow,
    serviceToken: sandboxToken(),
    execute: (input, signal) => executeSteps(input, { rasterise: rasteriser, signal }),
    faults: faults?.data,
    allowFaultControl: sandbox.faultControl,
    // A caller that left, as all do at an emergency stop, is nothing to tell of.
    onError: (error) => {
      if (!(error instanceof Error && error.name === "AbortError")) logError("sandbox", "", error);
    },
  });
}

export function getSandbox(): Promise<Sandbox> {
  if (shared.__fleetSandbox) return shared.__fleetSandbox;
  const opened = openSandbox();
  shared.__fleetSandbox = opened;
  opened.catch(() => delete shared.__fleetSandbox);
  return opened;
}

export async function serveSandbox(request: Request): Promise<Response> {
  if (!isSandboxOn()) return Response.json({ error: "Not found" }, { status: 404 });
  return (await getSandbox()).handle(request);
}

/** For the gallery's own pages and their actions. */
export async function getHumanContext(): Promise<HumanContext & { encode: EncodePicture }> {
  const [db, clock, { encodeUpload }] = await Promise.all([
    getDb(),
    getClock(),
    import("@/lib/sandbox/human/encode-upload"),
  ]);
  return { db, now: () => clock.now(), realNow: clock.realNow, encode: encodeUpload };
}
