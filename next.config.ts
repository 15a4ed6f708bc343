import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types; a start need not check them, the tests' and the benchmarks' included, again.
  typescript: { ignoreBuildErrors: true },
  // Native or WebAssembly packages that must be loaded from node_modules at run time.
  serverExternalPackages: [
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
