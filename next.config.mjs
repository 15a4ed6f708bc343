/* Plain JavaScript: read at every start, where a compiler for TypeScript need not be at hand. */

/** For the build's own files, which the proxy does not see; everything else gets its headers there. */
const guards = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
];

/** What a function on Vercel never loads: there is neither an embedded database nor a sandbox that paints. */
const absentOnVercel = ["node_modules/@electric-sql/**", "node_modules/sharp/**", "node_modules/@img/**"];

/** @type {import("next").NextConfig} */
const config = {
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
  // The migrations' snapshots are for drizzle-kit alone.
  outputFileTracingExcludes: {
    "/*": ["drizzle/meta/*_snapshot.json", ...(process.env.VERCEL ? absentOnVercel : [])],
  },
};

export default config;
