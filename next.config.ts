import type { NextConfig } from "next";

/** No other site may frame the console, guess at a file's type, or learn the address of a one-time link. */
const guards = [
  { key: "x-frame-options", value: "DENY" },
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  headers: async () => [{ source: "/:path*", headers: guards }],
  reactStrictMode: true,
  // `npm test` checks the types; a start need not check them, the tests' and the benchmarks' included, again.
  typescript: { ignoreBuildErrors: true },
  // Routes are loaded when they are first asked for: a console that nobody looks at keeps only the engine in memory.
  experimental: { preloadEntriesOnStart: false },
  // Native or WebAssembly packages must be loaded from node_modules at run time; large ones should, or every route gets a copy.
  serverExternalPackages: [
    "ai",
    "@ai-sdk/openai",
    "@electric-sql/pglite",
    "pg",
    "@neondatabase/serverless",
    "ws",
    "@resvg/resvg-js",
    "sharp",
    "better-auth",
  ],
};

export default config;
