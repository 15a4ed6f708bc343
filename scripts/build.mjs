/* npm run build: what `npm start` would do before it serves, for whoever builds in one place and serves in another. */
import { ensureBuilt } from "./run/build.mjs";
import { orExplain } from "./run/fault.mjs";

process.env.NEXT_TELEMETRY_DISABLED = "1";
await orExplain(ensureBuilt);
