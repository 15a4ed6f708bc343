// Law: a page runs only scripts of this build, each named by a number that is new with every request, and talks to this origin only.
import { randomBytes } from "node:crypto";
import { knownStyles } from "./known-styles";

/** 128 bits, as CSP wants: unguessable, and new for each request. */
export const newNonce = (): string => randomBytes(16).toString("base64");

export type Site = { https: boolean; development: boolean };

const join = (directives: Record<string, readonly string[]>): string =>
  Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");

const shut = { "base-uri": ["'none'"], "object-src": ["'none'"], "frame-ancestors": ["'none'"] };

/**
 * The policy of a page. Style attributes stay allowed: React writes measures as attributes. Style elements need the nonce or
 * are known by their hash. In development the bundler evaluates code and injects styles, which a build never does.
 */
export function pagePolicy(nonce: string, { https, development }: Site): string {
  const named = `'nonce-${nonce}'`;
  return join({
    "default-src": ["'none'"],
    "script-src": ["'self'", named, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    "style-src-elem": development ? ["'self'", "'unsafe-inline'"] : ["'self'", named, ...knownStyles],
    "style-src-attr": ["'unsafe-inline'"],
    // Pictures of another gallery come through this origin's own proxy.
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    ...shut,
    ...(https ? { "upgrade-insecure-requests": [] } : {}),
  });
}

/** The policy of what is no page: opened by itself, it may load and run nothing. */
export const dataPolicy = join({ "default-src": ["'none'"], "form-action": ["'none'"], ...shut });

const TWO_YEARS_S = 63_072_000;

/** For every answer that passes the proxy. HSTS only where the public address is https: on plain http it is void or a trap. */
export function securityHeaders({ https }: Pick<Site, "https">): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ...(https ? { "strict-transport-security": `max-age=${TWO_YEARS_S}; includeSubDomains` } : {}),
  };
}
