// Law: every path needs a session unless it is named here.

/** Open to strangers. Whoever adds a line answers for it; the route tree's test keeps the list honest. */
const publicPaths = ["/login", "/setup", "/api/auth", "/api/setup", "/api/health", "/gallery"];
const publicPictures = ["/api/sandbox/api/storage", "/api/sandbox/api/avatars"];
const assets = ["/favicon.ico", "/icon.svg", "/icon.png", "/apple-icon.png", "/robots.txt", "/manifest.webmanifest"];

/** Guarded by a token or signature of their own, which their handlers check. */
const ownTokenPaths = ["/api/sandbox", "/api/inngest", "/api/cron", "/api/metrics"];

export type Access = "public" | "own-token" | "session";

const under = (pathname: string, root: string) => pathname === root || pathname.startsWith(`${root}/`);

/** Exact about segments and case: `/galleryx`, `/LOGIN` and `/%6cogin` are not on the list. */
export function accessOf(pathname: string): Access {
  if (assets.includes(pathname)) return "public";
  // Build output and the development socket; pictures are optimised only for those who are signed in.
  if (under(pathname, "/_next") && !under(pathname, "/_next/image")) return "public";
  if ([...publicPaths, ...publicPictures].some((root) => under(pathname, root))) return "public";
  if (ownTokenPaths.some((root) => under(pathname, root))) return "own-token";
  return "session";
}

export const isApi = (pathname: string): boolean => under(pathname, "/api");

/** A path of this site to return to after signing in; anything else, such as `//evil.example`, becomes `/`. */
export function safeNext(next: string | null | undefined): string {
  if (!next || !next.startsWith("/") || /[\\\u0000-\u001f]/.test(next)) return "/";
  const base = "http://fleet.invalid";
  if (!URL.canParse(next, base)) return "/";
  const url = new URL(next, base);
  if (url.origin !== base || isApi(url.pathname) || url.pathname === "/login" || url.pathname.startsWith("//"))
    return "/";
  return url.pathname + url.search;
}
