import { getEnv } from "@/lib/server/env";
import { listenLive } from "@/lib/server/live";
import { rawRoute } from "@/lib/server/route";

const KEEP_ALIVE_MS = 25_000;

/** Server-sent events: where the versions of the console's topics stand, then each that rises. */
export const GET = rawRoute({ role: "viewer" }, async ({ request }) => {
  // A stream would keep a function busy, and paid for, as long as the page is open: there browsers poll, and 204 tells them not to come back.
  if (getEnv().vercel) return new Response(null, { status: 204 });
  const encoder = new TextEncoder();
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          stop();
        }
      };
      const unlisten = listenLive({
        // `topics` is for pages that were opened before an update.
        send: (versions) => write(`data: ${JSON.stringify({ versions, topics: Object.keys(versions) })}\n\n`),
        close: () => {
          stop();
          controller.close();
        },
      });
      const timer = setInterval(() => write(": still here\n\n"), KEEP_ALIVE_MS);
      stop = () => {
        clearInterval(timer);
        unlisten();
      };
      request.signal.addEventListener("abort", stop, { once: true });
      write(": open\n\n");
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
});
