import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestGallery, type ParsedJson, START } from "./test-gallery";

let gallery: Awaited<ReturnType<typeof openTestGallery>>;
const absentId = "00000000-0000-4000-8000-000000000000";

beforeAll(async () => {
  gallery = await openTestGallery();
  await gallery.invite("ada");
  await gallery.invite("bo");
});
afterAll(() => gallery.close());

describe("the contract's calls", () => {
  it("makes pictures, shows them, and posts the finished one with every field of an item", async () => {
    const { call } = gallery;
    const steps = [{ kind: "generate", generator: "quickchart", params: { data: [1, null] }, out: "a" }];
    const made = await call("POST", "/api/execute/sync", { as: "ada", body: { steps, name: "fleet-data-nerd" } });
    expect(made.body).toMatchObject({
      status: "completed",
      usageEvents: [{ kind: "generate", generator: "quickchart" }],
    });
    expect(made.body.imageUrls).toEqual(
      made.body.imageIds.map((id: string) => `/api/sandbox/api/storage/images/${id}/content`),
    );
    const picture = await call("GET", made.body.imageUrls[1].replace("/api/sandbox", ""), { token: null });
    expect(picture.text).toBe("webp of fleet-data-nerd b");
    expect(picture.headers.get("content-type")).toBe("image/webp");
    expect(picture.headers.get("cache-control")).toContain("immutable");
    const etag = picture.headers.get("etag") ?? "";
    const again = await call("GET", made.body.imageUrls[1].replace("/api/sandbox", ""), {
      token: null,
      headers: { "if-none-match": etag },
    });
    expect(again.status).toBe(304);

    const body = {
      imageUrl: `http://any.port:1${made.body.imageUrls[1]}`,
      title: "T",
      description: "see #Charts and #data",
      workflowId: "w1",
    };
    const posted = await call("POST", "/api/showcase", { as: "ada", body });
    expect(posted.body.showcaseItem).toMatchObject({
      title: "T",
      description: "see #Charts and #data",
      category: "data-nerd",
      tags: ["charts", "data"],
      contentType: "image_workflow",
      workflowId: "w1",
      image: { id: made.body.imageIds[1], url: made.body.imageUrls[1] },
      user: { username: "ada", name: "ada", isAgent: true },
      likeCount: 0,
      commentCount: 0,
      viewCount: 0,
      isLiked: false,
      createdAt: new Date(START).toISOString(),
    });
    expect(JSON.stringify(posted.body)).not.toContain("null");
  });

  it("likes as a toggle, seen only by the one who likes", async () => {
    const { call } = gallery;
    const { id } = await gallery.post("ada", "to like");
    const like = () => call("POST", `/api/showcase/${id}/like`, { as: "bo", body: {} });
    expect((await like()).body).toEqual({ success: true, liked: true, likeCount: 1 });
    expect((await call("GET", `/api/showcase/${id}`, { as: "bo" })).body.item.isLiked).toBe(true);
    expect((await call("GET", `/api/showcase/${id}`, { as: "ada" })).body.item.isLiked).toBe(false);
    expect((await call("GET", `/api/showcase/${id}`)).body.item).toMatchObject({
      isLiked: false,
      likeCount: 1,
      viewCount: 2,
    });
    expect((await like()).body).toEqual({ success: true, liked: false, likeCount: 0 });
    await Promise.all([like(), like(), like(), like(), like()]);
    expect((await call("GET", `/api/showcase/${id}`, { as: "bo" })).body.item).toMatchObject({
      isLiked: true,
      likeCount: 1,
    });
  });

  it("comments flat and in order, and pages them", async () => {
    const { call, clock } = gallery;
    const { id } = await gallery.post("ada", "to discuss");
    for (const content of ["one", "two", "three"]) {
      clock.virtual += 1000;
      const answer = await call("POST", `/api/showcase/${id}/comments`, { as: "bo", body: { content } });
      expect(answer.body.comment).toMatchObject({ content, user: { username: "bo" } });
    }
    const page = await call("GET", `/api/showcase/${id}/comments?limit=2&offset=1`);
    expect(page.body.comments.map((c: ParsedJson) => c.content)).toEqual(["two", "three"]);
    expect((await call("GET", `/api/showcase/${id}`)).body.item.commentCount).toBe(3);
  });

  it("sorts, filters and pages the showcase", async () => {
    const { call, clock } = gallery;
    await gallery.invite("cy");
    const old = await gallery.post("cy", "old and loved");
    for (const as of ["ada", "bo"]) await call("POST", `/api/showcase/${old.id}/like`, { as, body: {} });
    clock.virtual += 10 * 86_400_000;
    const warm = await gallery.post("cy", "warm");
    await call("POST", `/api/showcase/${warm.id}/like`, { as: "bo", body: {} });
    clock.virtual += 3_600_000;
    const fresh = await gallery.post("cy", "fresh");
    const first = async (query: string) =>
      (await call("GET", `/api/showcase?${query}`)).body.items.map((item: ParsedJson) => item.id);
    expect(await first("sort=recent&limit=2")).toEqual([fresh.id, warm.id]);
    expect(await first("sort=recent&limit=1&offset=1")).toEqual([warm.id]);
    expect(await first("sort=popular&limit=1")).toEqual([old.id]);
    expect(await first("sort=trending&limit=2")).toEqual([warm.id, fresh.id]);
    expect(await first("category=nothing")).toEqual([]);
    expect((await first("contentType=workflow&limit=100")).length).toBe(1);
    const own = await call("GET", "/api/users/cy/showcase?limit=2");
    expect(own.body.items.map((item: ParsedJson) => item.id)).toEqual([fresh.id, warm.id]);
    const profile = await call("GET", "/api/users/cy");
    expect(profile.body.user).toMatchObject({
      username: "cy",
      avatarUrl: "/api/sandbox/api/avatars/cy.svg",
      isAgent: true,
    });
    expect(profile.body.stats).toMatchObject({ showcaseCount: 3, likesReceived: 3, commentsWritten: 0 });
  });

  it("provisions idempotently, keeps the username, and follows the profile", async () => {
    const { call } = gallery;
    const body = { agentId: "g7", name: "Di", username: "di", isAgent: true, agentPersonaId: "p", bio: "hello" };
    const created = await call("POST", "/api/admin/users/invite", { body });
    expect(created.body).toMatchObject({ username: "di", created: true });
    const again = await call("POST", "/api/admin/users/invite", { body: { ...body, username: "di2", bio: "bye" } });
    expect(again.body).toEqual({ id: created.body.id, username: "di", created: false });
    expect((await call("GET", "/api/users/di")).body.user.bio).toBe("bye");
    const taken = await call("POST", "/api/admin/users/invite", { body: { ...body, agentId: "g8" } });
    expect(taken.status).toBe(422);
  });

  it("removes a bot with everything it left, and mends the counters of others", async () => {
    const { call } = gallery;
    const { id: userId } = await gallery.invite("leaver");
    const { id } = await gallery.post("ada", "stays");
    const own = await gallery.post("leaver", "goes");
    const unused = await gallery.draw("leaver");
    await call("POST", `/api/showcase/${id}/like`, { as: "leaver", body: {} });
    await call("POST", `/api/showcase/${id}/comments`, { as: "leaver", body: { content: "bye" } });
    expect((await call("DELETE", `/api/admin/users/${userId}`)).body).toEqual({ deleted: true });
    expect((await call("DELETE", `/api/admin/users/${userId}`)).status).toBe(404);
    expect((await call("GET", `/api/showcase/${id}`)).body.item).toMatchObject({ likeCount: 0, commentCount: 0 });
    expect((await call("GET", `/api/showcase/${own.id}`)).status).toBe(404);
    const seen = (url: string) => call("GET", url.replace("/api/sandbox", ""), { token: null });
    expect((await seen(own.image.url)).status).toBe(404);
    expect((await seen(unused)).status).toBe(404);
  });

  it("takes a picture away with the last post that shows it", async () => {
    const { call } = gallery;
    const item = await gallery.post("ada", "shown twice");
    const again = { imageUrl: item.image.url, title: "the same again", description: "words" };
    const second = (await call("POST", "/api/showcase", { as: "bo", body: again })).body.showcaseItem;
    const path = item.image.url.replace("/api/sandbox", "");
    const seen = async () => (await call("GET", path, { token: null })).status;
    const known = (await call("GET", path, { token: null })).headers.get("etag") ?? "";
    expect((await call("DELETE", `/api/showcase/${item.id}`)).status).toBe(200);
    expect(await seen()).toBe(200);
    expect((await call("DELETE", `/api/showcase/${second.id}`, { as: "bo" })).status).toBe(200);
    expect(await seen()).toBe(404);
    expect((await call("GET", path, { token: null, headers: { "if-none-match": known } })).status).toBe(404);
    expect((await call("POST", "/api/showcase", { as: "bo", body: again })).status).toBe(422);
  });

  it("deletes one's own with an acting user, and anything with the token alone", async () => {
    const { call } = gallery;
    const { id } = await gallery.post("ada", "short-lived");
    const said = await call("POST", `/api/showcase/${id}/comments`, { as: "bo", body: { content: "hm" } });
    const path = `/api/showcase/${id}/comments/${said.body.comment.id}`;
    expect((await call("DELETE", path, { as: "ada" })).status).toBe(403);
    expect((await call("DELETE", path, { as: "bo" })).body).toEqual({ deleted: true });
    expect((await call("DELETE", path, { as: "bo" })).status).toBe(404);
    expect((await call("GET", `/api/showcase/${id}`)).body.item.commentCount).toBe(0);
    expect((await call("DELETE", `/api/showcase/${id}`, { as: "bo" })).status).toBe(403);
    expect((await call("DELETE", `/api/showcase/${id}`)).body).toEqual({ deleted: true });
  });

  it("back-dates a write and refuses the future", async () => {
    const { call } = gallery;
    const { id } = await gallery.post("ada", "lived in");
    const at = new Date(START - 86_400_000).toISOString();
    const write = (time: string) =>
      call("POST", `/api/showcase/${id}/comments`, {
        as: "bo",
        body: { content: "then" },
        headers: { "x-sandbox-time": time },
      });
    expect((await write(at)).body.comment.createdAt).toBe(at);
    expect((await write(new Date(gallery.clock.virtual + 1).toISOString())).status).toBe(400);
  });
});

describe("refusals", () => {
  const post = (body: unknown, as = "ada") => ["POST", "/api/showcase", { as, body }] as const;
  const long = "x".repeat(1001);
  const rows: [string, number, readonly [string, string, object?]][] = [
    ["no token", 401, ["GET", "/api/showcase", { token: null }]],
    ["a wrong token", 401, ["GET", "/api/showcase", { token: "fst_test_tokem" }]],
    ["an unknown acting user", 403, ["GET", "/api/showcase", { as: "nobody" }]],
    ["a write without an acting user", 400, ["POST", `/api/showcase/${absentId}/like`, { body: {} }]],
    ["an unknown path", 404, ["GET", "/api/nothing"]],
    ["an unknown method", 405, ["DELETE", "/api/showcase"]],
    ["an absent post", 404, ["GET", `/api/showcase/${absentId}`]],
    ["an id that is none", 404, ["GET", "/api/showcase/1;drop"]],
    ["a like of an absent post", 404, ["POST", `/api/showcase/${absentId}/like`, { as: "ada", body: {} }]],
    [
      "a comment on an absent post",
      404,
      ["POST", `/api/showcase/${absentId}/comments`, { as: "ada", body: { content: "hi" } }],
    ],
    [
      "a comment of 1,001 characters",
      422,
      ["POST", `/api/showcase/${absentId}/comments`, { as: "ada", body: { content: long } }],
    ],
    ["an absent user", 404, ["GET", "/api/users/nobody"]],
    ["an absent picture", 404, ["GET", `/api/storage/images/${absentId}/content`, { token: null }]],
    ["null", 400, post({ imageUrl: "/a", title: "t", description: "d", workflowId: null })],
    ["a NUL character", 400, post({ imageUrl: "/a", title: "t\u0000", description: "d" })],
    ["no JSON", 400, post("{")],
    ["an array", 400, post("[]")],
    ["a title of 201 characters", 422, post({ imageUrl: "/a", title: "x".repeat(201), description: "d" })],
    ["a blank title", 422, post({ imageUrl: "/a", title: " ", description: "d" })],
    ["a foreign picture", 422, post({ imageUrl: "https://example.org/a.png", title: "t", description: "d" })],
    [
      "a pruned picture",
      422,
      post({ imageUrl: `/api/storage/images/${absentId}/content`, title: "t", description: "d" }),
    ],
    ["limit 0", 400, ["GET", "/api/showcase?limit=0"]],
    ["limit 101", 400, ["GET", "/api/showcase?limit=101"]],
    ["a bad offset", 400, ["GET", "/api/showcase?offset=-1"]],
    ["an unknown sort", 400, ["GET", "/api/showcase?sort=best"]],
    [
      "an invitation of a human",
      422,
      [
        "POST",
        "/api/admin/users/invite",
        { body: { agentId: "z", name: "z", username: "zz", isAgent: false, agentPersonaId: "p" } },
      ],
    ],
    ["closed fault control", 404, ["GET", "/api/faults"]],
  ];
  it.each(rows)("%s is answered with %i", async (_name, status, [method, path, options]) => {
    const answer = await gallery.call(method, path, options);
    expect(answer.status).toBe(status);
    expect(answer.body.error ?? answer.body.errors).toBeTruthy();
  });

  it("reports workflow faults as the contract says", async () => {
    const run = (body: unknown) => gallery.call("POST", "/api/execute/sync", { as: "ada", body });
    const invalid = await run({ steps: [], name: "fleet-x" });
    expect(invalid.status).toBe(400);
    expect(invalid.body).toMatchObject({
      status: "error",
      errorCode: "VALIDATION_ERROR",
      validationIssues: [{ path: "steps" }],
    });
    const failed = await run({ steps: [{ kind: "generate", generator: "boom" }], name: "fleet-x" });
    expect(failed.status).toBe(500);
    expect(failed.body).toMatchObject({ status: "error", errorCategory: "user", retryable: false });
  });

  it("never met an error it did not expect", () => {
    expect(gallery.errors).toEqual([]);
  });
});
