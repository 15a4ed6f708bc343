import { existsSync } from "node:fs";
import { orExplain, StartFault } from "./fault.mjs";
import { chosenPort, requireDataDirectory, requirePort } from "./machine.mjs";
import { dataDirectory, inRoot } from "./paths.mjs";
import { serve } from "./serve.mjs";

/** Writes nothing beside the data directory: the folder of the code may be read-only. */
export function main() {
  return orExplain(async () => {
    if (!existsSync(inRoot(".next", "BUILD_ID")))
      throw new StartFault("There is no build here. Make one with npm run build, or use npm start, which does.");
    const port = chosenPort();
    await requirePort(port);
    requireDataDirectory(dataDirectory());
    serve("start", port, "production");
  });
}
