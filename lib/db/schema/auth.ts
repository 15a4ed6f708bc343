import { bigint, boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

export const operatorRoles = ["viewer", "operator", "owner"] as const;
export type OperatorRole = (typeof operatorRoles)[number];

/** The people who may open the console. The columns besides `role` are those the sign-in library writes. */
export const authUsers = pgTable("auth_users", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  role: text().$type<OperatorRole>().notNull().default("viewer"),
  createdAt: moment().notNull(),
  updatedAt: moment().notNull(),
});

export const authSessions = pgTable(
  "auth_sessions",
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text()
      .notNull()
      .references(() => authUsers.id, { onDelete: "cascade" }),
    expiresAt: moment().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [index("auth_sessions_user").on(t.userId)],
);

/** How someone proves who they are; here always a password, stored as a salted scrypt hash. */
export const authAccounts = pgTable(
  "auth_accounts",
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => authUsers.id, { onDelete: "cascade" }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    password: text(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [index("auth_accounts_user").on(t.userId)],
);

export const authVerifications = pgTable(
  "auth_verifications",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [index("auth_verifications_identifier").on(t.identifier)],
);

/** Attempts by address and path, in the database so that every process counts the same. `lastRequest` is epoch milliseconds. */
export const authRateLimits = pgTable("auth_rate_limits", {
  id: text().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: bigint({ mode: "number" }).notNull(),
});

export type SetupPurpose = "setup" | "recover" | "invite";

/** One-time links. Only the SHA-256 of the token is kept; null `expiresAt` means valid until used. */
export const setupTokens = pgTable(
  "setup_tokens",
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    purpose: text().$type<SetupPurpose>().notNull(),
    role: text().$type<OperatorRole>().notNull(),
    email: text(),
    createdBy: text().references(() => authUsers.id, { onDelete: "cascade" }),
    createdAt: moment().notNull(),
    expiresAt: moment(),
    usedAt: moment(),
  },
  (t) => [index("setup_tokens_purpose").on(t.purpose)],
);
