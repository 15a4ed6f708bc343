import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";
import { owner, stranger } from "./support/people";

const root = fileURLToPath(new URL("../", import.meta.url));
const port = process.env.E2E_PORT ?? "3100";

export default defineConfig({
  testDir: ".",
  outputDir: "../.e2e/results",
  // One server, one fleet: specs take turns.
  workers: 1,
  fullyParallel: false,
  // A second try tells a slow machine from a fault; the summary names how many needed one.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  // A small machine paints pictures for a dozen bots at the same time.
  expect: { timeout: 20_000 },
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    baseURL: `http://localhost:${port}`,
    storageState: owner.state,
    actionTimeout: 20_000,
    locale: "en-GB",
    timezoneId: "UTC",
    // Recording every step costs more than all steps together.
    trace: "off",
    screenshot: "only-on-failure",
    // Without CHROMIUM_PATH, the browser that Playwright itself installed.
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined },
  },
  // A fleet's life in order: nobody, an owner, no bots, bots at work, a gallery full of pictures.
  projects: [
    { name: "set-up", testMatch: "set-up.spec.ts", use: { storageState: stranger } },
    { name: "empty", testMatch: "screens-empty.spec.ts", dependencies: ["set-up"] },
    { name: "main-job", testMatch: "main-job.spec.ts", dependencies: ["set-up"] },
    { name: "access", testMatch: "access.spec.ts", dependencies: ["set-up"] },
    {
      name: "full",
      testMatch: [
        "screens-full.spec.ts",
        "keyboard.spec.ts",
        "activity.spec.ts",
        "gallery.spec.ts",
        "settings.spec.ts",
        "quality.spec.ts",
        "budget.spec.ts",
        "review.spec.ts",
      ],
      dependencies: ["set-up"],
    },
    { name: "connect", testMatch: "connect.spec.ts", dependencies: ["set-up"] },
    { name: "people", testMatch: "people.spec.ts", dependencies: ["set-up"] },
    { name: "control", testMatch: "control.spec.ts", dependencies: ["set-up"] },
  ],
  webServer: {
    command: "node e2e/serve.mjs",
    cwd: root,
    env: {
      PORT: port,
      FLEET_DATA_DIR: ".e2e/data",
      FLEET_CLOCK_START: "2026-03-02T09:00:00Z",
      FLEET_CLOCK_SPEED: "600",
    },
    // The one-time link of the first run, for the spec that sets up: FLEET_SETUP_LINK.
    wait: { stdout: /(?<fleet_setup_link>https?:\/\/\S+\/setup\S*)/ },
    timeout: 180_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
