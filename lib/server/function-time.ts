// Law: no call outlasts the function that makes it: what became of it could not be written down.
import { GALLERY_TIMEOUTS } from "@/lib/studio/call";
import type { StartWarning } from "@/lib/fleet/context";
import type { Env } from "./env";

/** For what a step does beside its one call: reading, permits, writing down what came of it. Milliseconds. */
export const ROOM_MS = 60_000;

/** What operators should know of how this process was set up, although it runs. */
export function startWarnings({ functionMs }: Pick<Env, "functionMs">): StartWarning[] {
  const neededMs = GALLERY_TIMEOUTS.render + ROOM_MS;
  if (functionMs === null || functionMs >= neededMs) return [];
  return [
    {
      id: "function-time",
      title: `Requests end after ${functionMs / 1000} s here, which is too short for rendering pictures`,
      detail: `A picture may take ${GALLERY_TIMEOUTS.render / 1000} s: allow functions ${neededMs / 1000} s (FLEET_MAX_DURATION says how long they may take)`,
    },
  ];
}
