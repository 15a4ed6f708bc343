/** One read of a gallery, with what its answer says besides: how long it took, what time it is there, where it leads. */
import type { GalleryOutcome } from "./outcome";
import type { Gallery } from "./port";
import { readOnlyFetch } from "./read-only";

export type Knock = {
  outcome: GalleryOutcome<unknown>;
  /** Absent when nobody answered. */
  status?: number;
  latencyMs: number;
  /** The gallery's own time less ours, in ms, to about a second; absent when it does not say. */
  skewMs?: number;
  /** Where a redirect leads, which is not followed. */
  location?: string;
};

/** `make` puts an adapter together over the given `fetch`. Without its token only what is open to everybody is answered. `now` is epoch ms. */
export async function knock(
  make: (send: typeof fetch) => Gallery,
  withToken: boolean,
  now: () => number,
): Promise<Knock> {
  let heard: Pick<Knock, "status" | "skewMs" | "location"> = {};
  const startedAt = now();
  const send: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    if (!withToken) headers.delete("authorization");
    const sentAt = now();
    const response = await readOnlyFetch(input, { ...init, headers });
    const there = Date.parse(response.headers.get("date") ?? "");
    const location = response.headers.get("location");
    heard = {
      status: response.status,
      ...(Number.isFinite(there) && { skewMs: there - (sentAt + now()) / 2 }),
      ...(location !== null && { location }),
    };
    return response;
  };
  const outcome = await make(send).listPosts({ limit: 1, sort: "recent" });
  return { outcome, latencyMs: now() - startedAt, ...heard };
}
