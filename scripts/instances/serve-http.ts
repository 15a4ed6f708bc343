/** Hands what comes over real sockets to a handler of requests, and tells when an answer has been given, and to which port. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DROP_HEADER } from "@/lib/sandbox/faults/apply";

export type Served = {
  handle: (request: Request) => Promise<Response>;
  /** Before the handler sees it. `peerPort` is the caller's end of the connection. */
  arrived?: (request: Request, peerPort: number) => void;
  /** The answer is with the system, on its way to the caller. */
  answered?: (request: Request, peerPort: number) => void;
};

async function answer(served: Served, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = "GET", url = "/", headers, socket } = incoming;
  const peerPort = socket.remotePort ?? 0;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const left = new AbortController();
  outgoing.once("close", () => left.abort());
  const request = new Request(`http://127.0.0.1${url}`, {
    method,
    headers: headers as Record<string, string>,
    signal: left.signal,
    ...(method !== "GET" && method !== "HEAD" && { body: Buffer.concat(chunks) }),
  });
  served.arrived?.(request, peerPort);
  const response = await served.handle(request);
  if (response.headers.has(DROP_HEADER)) socket.destroy();
  else {
    const body = Buffer.from(await response.arrayBuffer());
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    const given = once(outgoing, "finish");
    outgoing.end(body);
    if (!left.signal.aborted) await Promise.race([given, once(left.signal, "abort")]);
  }
  served.answered?.(request, peerPort);
}

/** @returns the origin it is served at, on the loopback */
export async function serveHttp(served: Served): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    answer(served, incoming, outgoing).catch((error: unknown) => {
      // A caller that was killed in the middle of its request.
      if (!incoming.complete || outgoing.destroyed) return;
      console.error(error);
      outgoing.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
