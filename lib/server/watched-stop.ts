// Law: the stop is answered at once; how quiet came of it is written down afterwards, by whoever was asked to stop.
import { emergencyStop } from "@/lib/fleet/commands/steer-fleet";
import { noteQuiet } from "@/lib/fleet/effects/note-quiet";
import { logError } from "./log";

export const watchedStop: typeof emergencyStop = {
  ...emergencyStop,
  run: async (ctx, input) => {
    const result = await emergencyStop.run(ctx, input);
    noteQuiet(ctx).catch((error: unknown) => logError("stop", "", error));
    return result;
  },
};
