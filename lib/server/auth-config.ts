// Law: a session lives in the database and is asked for on every request; nothing about it is believed from a cookie alone.
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { Db } from "@/lib/db/db";
import { authAccounts, authSessions, authUsers, authVerifications } from "@/lib/db/schema";
import type { Env } from "./env";
import { trustedOrigins } from "./auth-origin";
import { addressHeader } from "./client-address";
import { logError } from "./log";

const day = 24 * 60 * 60;

/** Signing in never reaches the network: no telemetry, no social providers, no mail. */
export function createAuth(db: Db, env: Env) {
  return betterAuth({
    appName: "FloImg Fleet",
    baseURL: env.url,
    basePath: "/api/auth",
    secret: env.secret,
    telemetry: { enabled: false },
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: {
        user: authUsers,
        session: authSessions,
        account: authAccounts,
        verification: authVerifications,
      },
    }),
    trustedOrigins: (request) => trustedOrigins(env, request?.headers),
    user: { additionalFields: { role: { type: "string", required: false, input: false, defaultValue: "viewer" } } },
    session: { expiresIn: 7 * day, updateAge: day },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    // Attempts are counted by auth-limits.ts before the library is asked: it would believe any x-forwarded-for.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "fleet",
      useSecureCookies: env.url.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    logger: {
      level: "error",
      log: (_level, message, ...args) => logError("sign-in", message, args[0]),
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
