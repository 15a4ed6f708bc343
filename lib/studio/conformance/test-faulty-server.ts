/** A gallery on a port of its own that may be told to refuse, to answer nonsense, or to do what it was asked and not say so. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What becomes of an answer on its way. `cut`: the connection breaks in its middle. `stall`: it stops there. `silence`: nothing comes. */
export type Spoiled = "drop" | "cut" | "stall" | "silence";
export type Fault = {
  /** Whether the gallery does what it was asked. */
  isDone?: boolean;
  answer: Spoiled | Response | ((real: Response) => Response | Promise<Response>);
  /** Called when the request has arrived, and its effect is done. */
  arrived?: () => void;
};

export type SeenRequest = { method: string; path: string; headers: Headers };
export type FaultyServer = {
  url: string;
  seen: SeenRequest[];
  /** Holds for every request that is not aside, until it is called again. */
  fail: (fault?: Fault) => void;
  close: () => Promise<void>;
};

async function write(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function spoil(how: Spoiled, outgoing: ServerResponse): void {
  if (how === "silence") return;
  if (how === "drop") return void outgoing.socket?.destroy();
  outgoing.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  outgoing.write('{"items": [', () => how === "cut" && outgoing.destroy());
}

/** `isAside`: requests that come before a call's own, such as one for a member's token; no fault is about them. */
export async function serveFaulty(
  handle: (request: Request) => Promise<Response>,
  isAside: (path: string) => boolean,
): Promise<FaultyServer> {
  let fault: Fault | undefined;
  const seen: SeenRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", async () => {
      const { method = "GET", url = "/" } = incoming;
      const headers = new Headers(incoming.headers as Record<string, string>);
      const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
      const request = new Request(`http://localhost${url}`, { method, headers, body });
      if (isAside(url)) return write(await handle(request), outgoing);
      seen.push({ method, path: url, headers });
      const current = fault;
      if (!current) return write(await handle(request), outgoing);
      const { answer, isDone, arrived } = current;
      const real = isDone || typeof answer === "function" ? await handle(request) : undefined;
      arrived?.();
      if (typeof answer === "string") return spoil(answer, outgoing);
      return write(typeof answer === "function" ? await answer(real as Response) : answer.clone(), outgoing);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    fail: (next) => (fault = next),
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}
