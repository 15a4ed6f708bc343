import type { NextConfig } from "next";

/** For the build's own files, which the proxy does not see; everything else gets its headers there. */
const guards = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  headers: async () => [{ source: "/_next/static/:path*", headers: guards }],
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
