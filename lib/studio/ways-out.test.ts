import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createStudioClient } from "./client";

const root = join(import.meta.dirname, "../..");

/** Whatever opens a connection: the platform's own ways, and the packages that are ways of their own. */
const doors =
  /(?<![.\w])fetch\(|\.fetch\(sending|from "node:(?:https?|http2|tls|dgram|net)"|from "undici"|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\(|sendBeacon\(|from "(?:@ai-sdk\/openai|pg|ws|@neondatabase\/serverless)"/;

/** The server's doors, and where each leads. Whoever adds one answers for it here. */
const known: Record<string, string> = {
  "inngest/engine/http-transport.ts": "this fleet's own engine endpoint",
  "lib/db/drivers/neon.ts": "the database in the environment",
  "lib/db/drivers/node-postgres.ts": "the database in the environment",
  "lib/db/drivers/session-pool.ts": "the database in the environment",
  "lib/llm/create-llm.ts": "the model in the environment",
  "lib/llm/moderate.ts": "OpenAI's moderation, where its model is in the environment",
  "lib/server/otlp.ts": "the collector of traces in the environment",
  "lib/server/webhook.ts": "the webhook in the environment",
  "lib/studio/fetch-picture.ts": "pictures, from checked addresses",
  "lib/studio/read-only.ts": "the same, by reads alone",
  "lib/studio/send.ts": "the Studio in the environment",
};
/** Named for `isIP` and `BlockList` alone, or for types. */
const harmless = /import \{ (?:BlockList, )?isIP \} from "node:net"|import type \{[^}]*\} from "(?:pg|ws)"/g;

describe("the server", () => {
  it("opens connections in these files and in no other", () => {
    const files = ["app", "lib", "inngest"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
    );
    const open = [...files, "proxy.ts", "instrumentation.ts"]
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/test-|\/testing/.test(file))
      // What runs in a browser is held by the page's policy: it reaches this origin only.
      .filter((file) => !file.startsWith("lib/console/"))
      .filter((file) => doors.test(readFileSync(join(root, file), "utf8").replaceAll(harmless, "")));
    expect(open.sort()).toEqual(Object.keys(known));
  });
});

describe("the Studio's client", () => {
  const sent: { method: string; path: string; origin: string; headers: string[] }[] = [];
  const client = createStudioClient({
    baseUrl: "https://api.gallery.example",
    token: "fst_fleet_x",
    identity: "https://api.gallery.example",
    version: "0",
    now: () => 0,
    fetch: async (input, init) => {
      const { origin, pathname } = new URL(input instanceof Request ? input.url : input);
      const headers = [...new Headers(init?.headers).keys()].sort();
      sent.push({ method: init?.method ?? "GET", path: pathname, origin, headers });
      return Response.json({});
    },
  });
  const scope = { as: "ada", idempotencyKey: "k" };
  const calls: Record<Exclude<keyof typeof client, "identity" | "traits">, () => Promise<unknown>> = {
    capabilities: () => client.capabilities(),
    listPosts: () => client.listPosts({ limit: 1, sort: "recent" }),
    getPost: () => client.getPost({ id: "ID" }),
    listComments: () => client.listComments({ id: "ID", limit: 1 }),
    getUser: () => client.getUser({ username: "ID" }),
    listPostsBy: () => client.listPostsBy({ username: "ID", limit: 1 }),
    createPost: () => client.createPost({ ...scope, imageUrl: "/a", title: "t", description: "d" }),
    like: () => client.like({ ...scope, id: "ID" }),
    createComment: () => client.createComment({ ...scope, id: "ID", content: "c" }),
    render: () => client.render({ ...scope, name: "fleet-x", steps: [] }),
    provisionBot: () =>
      client.provisionBot({ botId: "a", name: "n", username: "u", personaId: "p", idempotencyKey: "k" }),
    removeBot: () => client.removeBot({ id: "ID" }),
    deletePost: () => client.deletePost({ id: "ID" }),
    deleteComment: () => client.deleteComment({ id: "ID", commentId: "ID" }),
  };

  it("can browse, post, like, comment, provision and remove, and nothing else", async () => {
    expect(Object.keys(client).sort()).toEqual(["identity", "traits", ...Object.keys(calls)].sort());
    for (const one of Object.values(calls)) await one();
    expect([...new Set(sent.map(({ method, path }) => `${method} ${path}`))].sort()).toEqual([
      "DELETE /api/admin/users/ID",
      "DELETE /api/showcase/ID",
      "DELETE /api/showcase/ID/comments/ID",
      "GET /api/capabilities",
      "GET /api/showcase",
      "GET /api/showcase/ID",
      "GET /api/showcase/ID/comments",
      "GET /api/users/ID",
      "GET /api/users/ID/showcase",
      "POST /api/admin/users/invite",
      "POST /api/execute/sync",
      "POST /api/showcase",
      "POST /api/showcase/ID/comments",
      "POST /api/showcase/ID/like",
    ]);
    expect(new Set(sent.map(({ origin }) => origin))).toEqual(new Set(["https://api.gallery.example"]));
    const headers = new Set(sent.flatMap((one) => one.headers));
    expect([...headers].sort()).toEqual([
      "accept",
      "authorization",
      "content-type",
      "idempotency-key",
      "user-agent",
      "x-agent-id",
    ]);
  });

  it.each(["../../admin/users/1", "..", ".", "", "a/../../b", "%2e%2e", "//evil.example/", "?x", "#x", "\\..\\"])(
    "is not led elsewhere by the id %j",
    async (id) => {
      sent.length = 0;
      await client.getPost({ id });
      await client.deletePost({ id });
      for (const { path, origin } of sent) {
        expect(origin).toBe("https://api.gallery.example");
        expect(path).toMatch(/^\/api\/showcase\/[^/]+$/);
      }
    },
  );
});
