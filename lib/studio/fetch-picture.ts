// Law: one GET for a picture, to an address that was checked and is the one connected to; again so after each redirect.
import { lookup } from "node:dns/promises";
import { get as getHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { get as getHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { type Picture, Refused, streamPicture } from "./picture-stream";
import { isMetadataAddress, isPublicAddress } from "./reachable";

export const MAX_PICTURE_BYTES = 10 * 1024 * 1024;
export const PICTURE_TIMEOUT_MS = 10_000;
/** A whole picture may take longer than its beginning: whoever looks at it may have a slow line. */
const WHOLE_MS = 60_000;
const MAX_REDIRECTS = 3;

/** Raster formats only: an SVG is a document that can hold scripts. */
const KINDS = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/avif"];

export type { Picture };

/** `refused`: it must not be fetched, or is no picture. `failed`: the gallery did not deliver. */
export type PictureOutcome = { kind: "picture"; picture: Picture } | { kind: "refused" | "failed"; reason: string };

export type PictureWish = {
  url: string;
  /** The configured Studio's own origin, which may lie in a private network: an operator named it. */
  ownOrigin: string;
  userAgent: string;
  /** Whoever asked went away: nothing is fetched for them any more. */
  signal?: AbortSignal;
  /** Milliseconds until the picture begins, until it is whole; bytes. Less in tests. */
  timeoutMs?: number;
  wholeMs?: number;
  maxBytes?: number;
  resolve?: (host: string) => Promise<string[]>;
  isPublic?: (address: string) => boolean;
};

class Failed extends Error {}

async function resolveAll(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/** The checked address to connect to. One closed address among several refuses the whole name. */
async function addressFor(url: URL, wish: PictureWish): Promise<string> {
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new Refused("Only http and https are fetched.");
  if (url.username || url.password) throw new Refused("An address with a password is not fetched.");
  const own = url.origin === wish.ownOrigin;
  if (!own && url.port !== "") throw new Refused("Only the usual ports are fetched.");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : await (wish.resolve ?? resolveAll)(host);
  const open = own ? (address: string) => !isMetadataAddress(address) : (wish.isPublic ?? isPublicAddress);
  const [first] = addresses;
  if (first === undefined || !addresses.every(open)) throw new Refused("The address lies in a private network.");
  return first;
}

/** Hands the connection the address that was checked, whatever the name would resolve to by now. */
const pinned =
  (address: string): LookupFunction =>
  (_host, options, done) => {
    const family = isIP(address);
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };

/** Resolving a name cannot be called off: at the deadline it is left behind, and connects nowhere any more. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("late")), { once: true });
  });
  return Promise.race([work, late]);
}

async function send(url: URL, wish: PictureWish, signal: AbortSignal): Promise<IncomingMessage> {
  const address = await within(addressFor(url, wish), signal);
  signal.throwIfAborted();
  const options: RequestOptions = {
    agent: false,
    lookup: pinned(address),
    signal,
    headers: { accept: KINDS.join(", "), "accept-encoding": "identity", "user-agent": wish.userAgent },
  };
  const get = url.protocol === "https:" ? getHttps : getHttp;
  return new Promise((resolve, reject) => get(url, options, resolve).on("error", reject));
}

async function follow(wish: PictureWish, signal: AbortSignal): Promise<IncomingMessage> {
  let url = new URL(wish.url);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const answer = await send(url, wish, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode < 300 || statusCode > 399 || headers.location === undefined) return answer;
    answer.destroy();
    url = new URL(headers.location, url);
  }
  throw new Refused(`More than ${MAX_REDIRECTS} redirects.`);
}

/** Never throws: what must not be fetched, and what did not begin to arrive, are outcomes. What breaks off later breaks the body. */
export async function fetchPicture(wish: PictureWish): Promise<PictureOutcome> {
  const ends = new AbortController();
  const late = () => ends.abort(new Error("late"));
  let timer = setTimeout(late, wish.timeoutMs ?? PICTURE_TIMEOUT_MS);
  const signal = wish.signal ? AbortSignal.any([ends.signal, wish.signal]) : ends.signal;
  let answer: IncomingMessage | undefined;
  try {
    answer = await follow(wish, signal);
    if (answer.statusCode !== 200) throw new Failed(`The gallery answered ${answer.statusCode}.`);
    const picture = streamPicture(answer, KINDS, wish.maxBytes ?? MAX_PICTURE_BYTES);
    clearTimeout(timer);
    timer = setTimeout(late, wish.wholeMs ?? WHOLE_MS);
    const last = timer;
    void picture.ended.then(() => clearTimeout(last));
    return { kind: "picture", picture };
  } catch (error) {
    clearTimeout(timer);
    answer?.destroy();
    if (error instanceof Refused) return { kind: "refused", reason: error.message };
    if (error instanceof Failed) return { kind: "failed", reason: error.message };
    const tooLate = ends.signal.aborted;
    return { kind: "failed", reason: tooLate ? "The gallery did not answer in time." : "It could not be read." };
  }
}
