import { orExplain } from "./fault.mjs";
import { ensureInstalled } from "./install.mjs";
import { chosenPort, requireDataDirectory, requirePort, requireSpace } from "./machine.mjs";
import { dataDirectory } from "./paths.mjs";
import { serve } from "./serve.mjs";

/** `npm run dev`: the same server, rebuilt as files change. */
export function main() {
  return orExplain(async () => {
    const port = chosenPort();
    await requirePort(port);
    requireDataDirectory(dataDirectory());
    await requireSpace(dataDirectory(), 200, "run");
    await ensureInstalled();
    serve("dev", port, "development");
  });
}
