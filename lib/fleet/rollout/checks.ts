/** What reads of a gallery tell about it before anything is written there, each as a sentence with what mends it. */
import type { Knock } from "@/lib/studio/knock";
import type { CheckDto } from "../contracts/connection";

const SLOW_MS = 2000;
const SKEW_MS = 30_000;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

type Check = CheckDto;
export const check = (
  id: string,
  title: string,
  state: Check["state"],
  text: string,
  remedy: string | null = null,
): Check => ({
  id,
  title,
  state,
  text,
  remedy,
});

const said = ({ outcome }: Knock): string =>
  outcome.kind !== "ok" && "message" in outcome ? ` ${outcome.message}` : "";

export function reachCheck(address: string, { status, latencyMs, location }: Knock): Check {
  const title = "It can be reached";
  if (status === undefined)
    return check(
      "reach",
      title,
      "fail",
      `Nobody answers at ${address}.`,
      "Check FLOIMG_API_URL and whether the gallery is up, and restart.",
    );
  if (location !== undefined && status >= 300 && status < 400)
    return check(
      "reach",
      title,
      "fail",
      `It sends every request on to ${location}.`,
      "A token is never carried elsewhere: set FLOIMG_API_URL to where it leads, and restart.",
    );
  if (latencyMs > SLOW_MS)
    return check(
      "reach",
      title,
      "warn",
      `It answers in ${Math.round(latencyMs)} ms.`,
      "The fleet slows down by itself where the gallery is slow.",
    );
  return check("reach", title, "ok", `It answers in ${Math.round(latencyMs)} ms.`);
}

export function secretCheck(address: string): Check {
  const { protocol, hostname } = new URL(address);
  const title = "The token travels in secret";
  if (protocol === "https:") return check("secret", title, "ok", "The connection is encrypted.");
  if (LOOPBACK.has(hostname)) return check("secret", title, "ok", "The gallery is on this machine.");
  return check(
    "secret",
    title,
    "warn",
    "The address begins with http: whoever is on the way can read the token.",
    "Use an https address, unless the network between is your own.",
  );
}

/** `open`: the same read without the token. */
export function tokenCheck(own: Knock, open: Knock): Check {
  const title = "The token is accepted";
  const { outcome, status } = own;
  if (outcome.kind === "unauthorized")
    return check(
      "token",
      title,
      "fail",
      `The gallery answers ${outcome.status} to it.`,
      "Set FLOIMG_SERVICE_TOKEN to a token of this gallery with the scope users:write, and restart.",
    );
  if (outcome.kind !== "ok")
    return check(
      "token",
      title,
      "fail",
      `The showcase cannot be read${status === undefined ? "." : `: it answers ${status}.`}${said(own)}`,
      "FLOIMG_API_URL must lead to a FloImg Studio; its status page may say more.",
    );
  if (open.outcome.kind === "ok")
    return check(
      "token",
      title,
      "open",
      "It is not refused, but this gallery shows its posts without a token too.",
      "The first account that is asked for will tell.",
    );
  return check("token", title, "ok", "The gallery answers with it, and not without it.");
}

/** No read can prove it. */
export const scopeCheck = (): Check =>
  check(
    "scope",
    "It may make accounts (users:write)",
    "open",
    "Cannot be proved without a write.",
    "It is tried with the first bot that goes first; refused, the fleet is held and says so.",
  );

export function clockCheck({ skewMs }: Knock): Check {
  const title = "The clocks agree";
  if (skewMs === undefined)
    return check(
      "clock",
      title,
      "open",
      "The gallery does not say what time it is there.",
      "Keep this server's clock synchronised.",
    );
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  const text = `The gallery's clock is ${seconds === 0 ? "the same, to a second" : `${seconds} s ${skewMs > 0 ? "ahead of" : "behind"} this server's`}.`;
  return Math.abs(skewMs) > SKEW_MS
    ? check(
        "clock",
        title,
        "warn",
        text,
        "Synchronise this server's clock (NTP): times of posts and the ends of limits are compared with it.",
      )
    : check("clock", title, "ok", text);
}

export function seenCheck(seen: { posts: number; people: number; more: boolean } | null): Check {
  const title = "There is something to look at";
  if (!seen) return check("seen", title, "fail", "Its posts could not be read.", "Run the checks again in a minute.");
  const { posts, people, more } = seen;
  if (posts === 0)
    return check(
      "seen",
      title,
      "warn",
      "The gallery is empty: bots will meet nobody but each other.",
      "Nothing to mend, if it is meant so.",
    );
  return check(
    "seen",
    title,
    "ok",
    `${more ? "More than " : ""}${posts} ${posts === 1 ? "post" : "posts"} of ${people} ${people === 1 ? "user" : "users"} were read.`,
  );
}

export function namesCheck(taken: readonly string[], asked: number): Check {
  const title = "The bots' names are free";
  if (asked === 0) return check("names", title, "open", "No bot waits for a name there yet.");
  if (taken.length === 0) return check("names", title, "ok", `None of ${asked} handles belongs to somebody there.`);
  const shown = taken
    .slice(0, 5)
    .map((handle) => `@${handle}`)
    .join(", ");
  return check(
    "names",
    title,
    "warn",
    `${taken.length} of ${asked} handles belong to somebody there: ${shown}.`,
    "These bots get no account. Retire them and create others.",
  );
}
