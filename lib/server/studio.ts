// Law: the fleet reaches a gallery through the Studio client only; the built-in one answers the same requests in memory.
import { createStudioClient } from "@/lib/studio/client";
import type { FrontDoor } from "@/lib/fleet/context";
import { galleryIdentity } from "@/lib/studio/identity";
import { knock } from "@/lib/studio/knock";
import type { Gallery } from "@/lib/studio/port";
import { readOnlyFetch } from "@/lib/studio/read-only";
import { type Env, getEnv, sandboxToken } from "./env";
import { observeGallery } from "./observe-calls";
import { measuredGallery } from "./measured-gallery";
import { getSandbox } from "./sandbox";
import { VERSION } from "./version";

export const SANDBOX_BASE = "/api/sandbox";
export const SANDBOX_IDENTITY = "sandbox";

/** A `fetch` that hands the request to the sandbox in this process, and gives up when its caller does. */
const sandboxFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const { signal } = request;
  const answer = (await getSandbox()).handle(request);
  return new Promise<Response>((resolve, reject) => {
    const abort = () =>
      reject(signal.reason instanceof Error ? signal.reason : new DOMException("Aborted", "AbortError"));
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
};

function sandboxStudio(fetchSandbox: typeof fetch): Gallery {
  return createStudioClient({
    baseUrl: `http://sandbox.localhost${SANDBOX_BASE}`,
    token: sandboxToken(),
    identity: SANDBOX_IDENTITY,
    version: VERSION,
    now: Date.now,
    fetch: fetchSandbox,
  });
}

/** The sandbox's client for writing a past: what it sends happens at `now`, in epoch milliseconds of domain time. */
export function backDatedStudio(now: () => number): Gallery {
  return sandboxStudio((input, init) => {
    const request = new Request(input, init);
    request.headers.set("x-sandbox-time", new Date(now()).toISOString());
    // Nothing of a past is ever sent again: an answer kept for a repeat would never be asked for.
    request.headers.delete("idempotency-key");
    return sandboxFetch(request);
  });
}

const shared = globalThis as { __fleetStudio?: Gallery; __fleetReadOnlyStudio?: Gallery };

function realStudio({ apiUrl, serviceToken }: NonNullable<Env["studio"]>, fetchGallery?: typeof fetch): Gallery {
  return createStudioClient({
    baseUrl: apiUrl,
    token: serviceToken,
    identity: galleryIdentity(apiUrl),
    version: VERSION,
    now: Date.now,
    ...(fetchGallery && { fetch: fetchGallery }),
  });
}

export function getStudio(): Gallery {
  const { studio } = getEnv();
  return (shared.__fleetStudio ??= measuredGallery(
    studio ? realStudio(studio) : sandboxStudio(sandboxFetch),
    observeGallery,
  ));
}

/** The configured Studio for a rehearsal: its client can send nothing but reads. */
export function getReadOnlyStudio(): Gallery {
  const { studio } = getEnv();
  if (!studio) throw new Error("The sandbox needs no rehearsal.");
  return (shared.__fleetReadOnlyStudio ??= realStudio(studio, readOnlyFetch));
}

/** How a rehearsal and the checks before it meet the configured Studio; undefined for the sandbox. */
export function getFrontDoor(): FrontDoor | undefined {
  const { studio } = getEnv();
  if (!studio) return undefined;
  return {
    address: studio.apiUrl,
    gallery: getReadOnlyStudio(),
    knock: (withToken) => knock((send) => realStudio(studio, send), withToken, Date.now),
  };
}
