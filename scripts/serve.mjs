/* npm run serve: serves a finished build and installs and builds nothing, for images and machines that are built elsewhere. */
import { main } from "./run/serve-built.mjs";

process.env.NEXT_TELEMETRY_DISABLED = "1";
await main();
