// Law: on Vercel a process may be frozen once its answers are out; what still runs then has to be announced to the platform.

/** Where Vercel's runtime keeps what the request under way may ask of it; its own packages look there too. */
const CONTEXT = Symbol.for("@vercel/request-context");
type Platform = { get?: () => { waitUntil?: (work: Promise<unknown>) => void } | undefined };

/** Begins the work where the platform waits for it. Otherwise false, and nothing is begun. */
export function keepAlive(work: () => Promise<unknown>): boolean {
  const waitUntil = (globalThis as { [CONTEXT]?: Platform })[CONTEXT]?.get?.()?.waitUntil;
  if (!waitUntil) return false;
  waitUntil(work().catch(() => undefined));
  return true;
}
