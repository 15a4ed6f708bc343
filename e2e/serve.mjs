/* The server under test: a fresh data directory each time, otherwise exactly what an operator starts. */
import { rmSync } from "node:fs";

rmSync(process.env.FLEET_DATA_DIR, { recursive: true, force: true });
await import("../scripts/start.mjs");
