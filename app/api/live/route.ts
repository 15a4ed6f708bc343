import { listenLive } from "@/lib/server/live";
import { rawRoute } from "@/lib/server/route";

const KEEP_ALIVE_MS = 25_000;

/** Server-sent events: which topics of the console went stale. */
export const GET = rawRoute({ role: "viewer" }, async ({ request }) => {
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
        send: (topics) => write(`data: ${JSON.stringify({ topics })}\n\n`),
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
