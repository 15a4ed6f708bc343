import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { galleryIdentity, resolvePictureUrl } from "./identity";
import { CALLS, clientOf, json, startTestServer, type TestServer, TOKEN, WRITES } from "./test-server";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(() => {
  server.seen.length = 0;
});
afterAll(() => server.close());

const item = {
  id: "p1",
  title: "Mug",
  description: null,
  image: { id: "i1" },
  user: { id: "u1", username: "ada", name: "Ada", extra: 1 },
  likeCount: 2,
  createdAt: "2026-01-02T03:04:05.000Z",
  unknown: true,
};

describe("what is sent", () => {
  it("is to browse, post, like, comment, provision or remove: the client can do nothing else", async () => {
    const studio = clientOf(server.url);
    expect(Object.keys(studio).sort()).toEqual(["identity", "traits", ...Object.keys(CALLS)].sort());
    server.answer(json(200, {}));
    for (const calling of Object.values(CALLS)) await calling(studio);
    const changes = server.seen.filter(({ method }) => method !== "GET").map(({ method, url }) => `${method} ${url}`);
    expect(changes.sort()).toEqual([
      "DELETE /api/admin/users/u1",
      "DELETE /api/showcase/p1",
      "DELETE /api/showcase/p1/comments/c1",
      "POST /api/admin/users/invite",
      "POST /api/execute/sync",
      "POST /api/showcase",
      "POST /api/showcase/p1/comments",
      "POST /api/showcase/p1/like",
    ]);
  });

  it.each(Object.entries(CALLS))("%s carries token and version, and nothing that is absent", async (_, calling) => {
    server.answer(json(200, {}));
    await calling(clientOf(`${server.url}/`));
    const [seen] = server.seen;
    expect(seen?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(seen?.headers["user-agent"]).toBe("FloImgFleet/1.2.3");
    expect(seen?.body).not.toMatch(/null|undefined/);
    expect(seen?.url).toMatch(/^\/api\/[a-z]/);
  });

  it("names the acting user and the intent on a bot's writes", async () => {
    server.answer(json(200, {}));
    for (const name of ["createPost", "like", "createComment", "render"]) await WRITES[name]?.(clientOf(server.url));
    for (const seen of server.seen) {
      expect(seen.headers).toMatchObject({
        "x-agent-id": "ada",
        "idempotency-key": "key-1",
        "content-type": "application/json",
      });
    }
    expect(server.seen.map((seen) => JSON.parse(seen.body))).toEqual([
      { imageUrl: "/i.webp", title: "T", description: "D" },
      {},
      { content: "hi" },
      { steps: [], name: "fleet-x" },
    ]);
  });

  it("marks every provisioned user as an agent, as the service", async () => {
    server.answer(json(200, { id: 7, username: "ada", created: true }));
    expect(await WRITES.provisionBot?.(clientOf(server.url))).toEqual({
      kind: "ok",
      value: { id: "7", username: "ada", created: true },
    });
    expect(server.seen[0]?.headers["x-agent-id"]).toBeUndefined();
    expect(JSON.parse(server.seen[0]?.body ?? "")).toEqual({
      agentId: "b1",
      name: "Ada",
      username: "ada",
      isAgent: true,
      agentPersonaId: "p",
    });
  });

  it("keeps ids inside their part of the path, and refuses those that would climb", async () => {
    server.answer(json(200, { item }));
    const studio = clientOf(server.url);
    await studio.getPost({ id: "a/b?c" });
    expect(server.seen[0]?.url).toBe("/api/showcase/a%2Fb%3Fc");
    for (const id of ["", ".", ".."])
      expect(await studio.getPost({ id })).toMatchObject({ kind: "invalid", status: 0 });
    expect(await studio.getPost({ id: "x", as: "a\nb" })).toMatchObject({ kind: "invalid", status: 0 });
    expect(server.seen).toHaveLength(1);
  });
});

describe("what is read", () => {
  it("takes items with absent, null and unknown fields", async () => {
    server.answer(json(200, { item }));
    const outcome = await clientOf(server.url).getPost({ id: "p1" });
    expect(outcome).toMatchObject({
      kind: "ok",
      value: {
        description: "",
        tags: [],
        commentCount: 0,
        pictureUrl: "/api/storage/images/i1/content",
        createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
      },
    });
  });

  it("leaves an unreadable entry of a page out, and counts it", async () => {
    const long = { ...item, id: "p4", user: { ...item.user, username: "x".repeat(201) } };
    server.answer(json(200, { items: [item, { id: "p2" }, 3, long] }));
    const outcome = await clientOf(server.url).listPosts({ limit: 3, sort: "recent" });
    expect(outcome).toMatchObject({ kind: "ok", value: { received: 4, items: [{ id: "p1" }] } });
    expect(server.seen[0]?.url).toBe("/api/showcase?limit=3&offset=0&sort=recent");
  });

  it("takes the id of a new post or comment as the proof, whatever else is missing", async () => {
    server.answer(json(201, { showcaseItem: { id: "p9" }, comment: { id: "c9" } }));
    expect(await WRITES.createPost?.(clientOf(server.url))).toEqual({
      kind: "ok",
      value: { id: "p9" },
    });
    expect(await WRITES.createComment?.(clientOf(server.url))).toEqual({
      kind: "ok",
      value: { id: "c9" },
    });
  });

  it("takes the last picture of a workflow as the finished one", async () => {
    server.answer(json(200, { status: "completed", imageUrls: ["/1", "/2"], imageIds: ["i1", "i2"] }));
    expect(await WRITES.render?.(clientOf(server.url))).toMatchObject({
      kind: "ok",
      value: { imageUrl: "/2" },
    });
    server.answer(json(200, { status: "completed", imageUrls: [] }));
    expect(await WRITES.render?.(clientOf(server.url))).toMatchObject({ kind: "unknown", reason: "broken_body" });
  });

  it("claims no capability that the server did not name", async () => {
    server.answer(json(200, { deletePost: true, other: 1 }));
    expect(await clientOf(server.url).capabilities()).toMatchObject({
      kind: "ok",
      value: { deletePost: true, deleteComment: false },
    });
  });
});

describe("identity", () => {
  it("is the origin, in lower case, without path", () => {
    expect(galleryIdentity("https://API.FloImg.com/v1/")).toBe("https://api.floimg.com");
  });

  it("resolves a picture's path below the base URL and leaves addresses alone", () => {
    expect(resolvePictureUrl("http://a.test:1", "/x/y.webp")).toBe("http://a.test:1/x/y.webp");
    expect(resolvePictureUrl("http://a.test", "https://cdn.test/z")).toBe("https://cdn.test/z");
  });
});
