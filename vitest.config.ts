import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL("./", import.meta.url)).replace(/\/$/, ""),
      "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    include: ["{app,components,lib,inngest,scripts,bench,e2e}/**/*.test.{ts,tsx}"],
    // Files share a worker's modules: two and a half times faster, and each file owns its database, ports and clock anyway.
    isolate: false,
    // Both cores of a small machine: the default leaves one idle.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
