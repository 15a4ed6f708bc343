/** A server for tests that answers every request the way the test says and remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { GalleryTimeouts } from "./call";
import { createStudioClient } from "./client";
import type { GalleryOutcome } from "./outcome";
import type { Gallery } from "./port";

export type Seen = { method: string; url: string; headers: IncomingMessage["headers"]; body: string };
export type Answer = (response: ServerResponse) => void;

export type TestServer = {
  url: string;
  seen: Seen[];
  answer: (answer: Answer) => void;
  close: () => Promise<void>;
};

export const TOKEN = "fst_test_c0ffee";
export const NOW = Date.UTC(2026, 0, 15, 12);

export async function startTestServer(): Promise<TestServer> {
  let current: Answer = (response) => response.end("{}");
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      seen.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
      current(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answer: (answer) => (current = answer),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
}

export function text(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { "content-type": "text/html", ...headers });
    response.end(body);
  };
}

export function clientOf(url: string, timeouts: Partial<GalleryTimeouts> = {}): Gallery {
  return createStudioClient({
    baseUrl: url,
    token: TOKEN,
    identity: "sandbox",
    version: "1.2.3",
    now: () => NOW,
    timeouts,
  });
}

const write = { as: "ada", idempotencyKey: "key-1" };
const page = { limit: 20 };

type Calling = (studio: Gallery, signal?: AbortSignal) => Promise<GalleryOutcome<unknown>>;

export const READS: Readonly<Record<string, Calling>> = {
  capabilities: (s, signal) => s.capabilities({ signal }),
  listPosts: (s, signal) => s.listPosts({ ...page, sort: "recent", signal }),
  getPost: (s, signal) => s.getPost({ id: "p1", signal }),
  listComments: (s, signal) => s.listComments({ ...page, id: "p1", signal }),
  getUser: (s, signal) => s.getUser({ username: "ada", signal }),
  listPostsBy: (s, signal) => s.listPostsBy({ ...page, username: "ada", signal }),
};

export const WRITES: Readonly<Record<string, Calling>> = {
  createPost: (s, signal) => s.createPost({ ...write, imageUrl: "/i.webp", title: "T", description: "D", signal }),
  like: (s, signal) => s.like({ ...write, id: "p1", signal }),
  createComment: (s, signal) => s.createComment({ ...write, id: "p1", content: "hi", signal }),
  render: (s, signal) => s.render({ ...write, name: "fleet-x", steps: [], signal }),
  provisionBot: (s, signal) =>
    s.provisionBot({ botId: "b1", name: "Ada", username: "ada", personaId: "p", idempotencyKey: "k", signal }),
  removeBot: (s, signal) => s.removeBot({ id: "u1", signal }),
  deletePost: (s, signal) => s.deletePost({ id: "p1", signal }),
  deleteComment: (s, signal) => s.deleteComment({ id: "p1", commentId: "c1", signal }),
};

export const CALLS: Readonly<Record<string, Calling>> = { ...READS, ...WRITES };
