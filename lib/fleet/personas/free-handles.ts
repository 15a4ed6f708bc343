// Law: a handle is somebody's when the gallery says so; what it does not say is found out when the account is asked for.
import type { FleetContext } from "../context";

const AT_ONCE = 8;
/** Real time for all of them: an operator waits. */
const LOOK_MS = 10_000;

/** Which of these handles the gallery knows as somebody's. */
export async function takenOnGallery(ctx: FleetContext, handles: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>();
  await ctx.stop.guard(async (stopped) => {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(LOOK_MS)]);
    for (let from = 0; from < handles.length && !signal.aborted; from += AT_ONCE) {
      const part = handles.slice(from, from + AT_ONCE);
      const profiles = await Promise.all(part.map((username) => ctx.studio.getUser({ username, signal })));
      profiles.forEach((profile, at) => profile.kind === "ok" && taken.add(part[at] as string));
      if (profiles.every(({ kind }) => kind !== "ok" && kind !== "not_found")) return;
    }
  });
  return taken;
}
