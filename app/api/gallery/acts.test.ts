import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/fleet/actor";
import type { FleetContext } from "@/lib/fleet/context";
import { countItems, getItemPage } from "@/lib/sandbox/human/pages";
import { findHuman } from "@/lib/sandbox/human/people";
import { openTestGallery } from "@/lib/sandbox/test-gallery";
import { createRouteKit, type RawInput } from "@/lib/server/route-kit";
import { actors, createGalleryActs } from "./acts";

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];
const origin = "http://localhost:3000";
const published: string[][] = [];
let isOn = true;
let gallery: Awaited<ReturnType<typeof openTestGallery>>;
let botItem: string;

beforeAll(async () => {
  gallery = await openTestGallery();
  await gallery.invite("ben");
  botItem = (await gallery.post("ben", "By a bot")).id;
});
afterAll(() => gallery.close());
beforeEach(() => {
  published.length = 0;
  isOn = true;
});

const context = async () => ({
  db: gallery.db,
  now: gallery.deps.now,
  realNow: gallery.deps.realNow,
  encode: async (bytes: Uint8Array) => ({ bytes, width: 3, height: 2 }),
});

type Act = keyof ReturnType<typeof createGalleryActs>;
type Ask = {
  as?: Role | null;
  who?: string;
  params?: Record<string, string>;
  body?: BodyInit;
  type?: string;
  from?: string;
};

async function ask(act: Act, { as = "operator", who = "op1", params = {}, body, type, from = origin }: Ask = {}) {
  const kit = createRouteKit({
    signedIn: async () =>
      as && {
        sessionId: "s",
        expiresAt: new Date(0),
        operator: { id: who, name: `Name ${who}`, email: `${who}@example.org`, role: as },
      },
    context: async (actor) => ({ actor }) as FleetContext,
    site: () => ({ url: "https://fleet.example.org", port: 3000 }),
    log: () => {},
  });
  const acts = createGalleryActs({ isOn: () => isOn, context, publish: (topics) => published.push([...topics]) });
  // As a browser sends it: bytes with a boundary, not a form that is written while it is read.
  const sent = new Response(body ?? null, type ? { headers: { "content-type": type } } : {});
  const headers = { origin: from, "content-type": sent.headers.get("content-type") ?? "" };
  const init = { method: "POST", headers, body: body === undefined ? null : await sent.arrayBuffer() };
  const request = new Request(`${origin}/api/gallery/items`, init);
  const handler = kit.rawRoute(actors, (input: RawInput) => acts[act](input));
  const response = await handler(request, { params: Promise.resolve(params) });
  return { status: response.status, body: await response.json() };
}

function form(wish: {
  bytes?: number[] | Uint8Array<ArrayBuffer>;
  title?: string;
  tags?: string;
  description?: string;
}) {
  const data = new FormData();
  if (wish.bytes) data.set("picture", new File([new Uint8Array(wish.bytes)], "x.txt", { type: "text/plain" }));
  for (const key of ["title", "tags", "description"] as const) if (wish[key] !== undefined) data.set(key, wish[key]);
  return data;
}

const say = (content: unknown, ask: Ask = {}): Ask => ({
  params: { id: botItem },
  body: JSON.stringify({ content }),
  type: "application/json",
  ...ask,
});

describe("who may act", () => {
  it.each(["share", "like", "comment", "remove"] as const)("%s takes an operator on a page of ours", async (act) => {
    const before = await countItems({ db: gallery.db });
    const input = { params: { id: botItem } };
    expect((await ask(act, { ...input, as: null })).status).toBe(401);
    const viewer = await ask(act, { ...input, as: "viewer" });
    expect(viewer).toMatchObject({ status: 403, body: { error: { remedy: expect.stringContaining("owner") } } });
    expect((await ask(act, { ...input, from: "https://evil.example" })).status).toBe(403);
    expect(await countItems({ db: gallery.db })).toBe(before);
    expect(await findHuman({ db: gallery.db }, "op1")).toBeNull();
    expect(published).toEqual([]);
  });

  it("is nobody where a real Studio is configured", async () => {
    isOn = false;
    expect((await ask("like", { params: { id: botItem } })).status).toBe(404);
  });
});

describe("share", () => {
  it("posts as a person and tells the pages", async () => {
    const body = form({ bytes: png, title: " Dunes ", description: "at noon #sand", tags: "sun, wide , sun" });
    const shared = await ask("share", { body });
    expect(shared.status).toBe(201);
    const page = await getItemPage({ db: gallery.db }, shared.body.id);
    expect(page?.item).toMatchObject({
      title: "Dunes",
      tags: ["sand", "sun", "wide"],
      user: { name: "Name op1", isAgent: false },
    });
    expect(published).toEqual([["activity", "gallery"]]);
  });

  it.each([
    ["no file", { title: "a" }, { picture: "Choose a picture." }],
    ["an empty file", { title: "a", bytes: [] }, { picture: "Choose a picture." }],
    ["no picture", { title: "a", bytes: [60, 115, 118, 103] }, { picture: /PNG, JPEG, WebP or GIF/ }],
    ["no title", { bytes: png, title: "  " }, { title: /1 to 200/ }],
    ["a long title", { bytes: png, title: "x".repeat(201) }, { title: /1 to 200/ }],
    ["a long description", { bytes: png, title: "a", description: "x".repeat(5001) }, { description: /5,000/ }],
    ["nothing at all", {}, { picture: /Choose/, title: /1 to 200/ }],
  ])("refuses %s at its field", async (_, wish, fields) => {
    const refused = await ask("share", { body: form(wish) });
    expect(refused.status).toBe(400);
    for (const [field, words] of Object.entries(fields)) expect(refused.body.error.fields[field]).toMatch(words);
    expect(Object.keys(refused.body.error.fields)).toEqual(Object.keys(fields));
    expect(published).toEqual([]);
  });

  it("refuses what is too large, however it is announced", async () => {
    const bytes = new Uint8Array(8 * 1024 * 1024 + 1);
    bytes.set(png);
    const over = await ask("share", { body: form({ bytes, title: "a" }) });
    expect(over).toMatchObject({
      status: 400,
      body: { error: { fields: { picture: "A picture has at most 8 MB." } } },
    });
    const wayOver = await ask("share", { body: form({ bytes: new Uint8Array(9 * 1024 * 1024), title: "a" }) });
    expect(wayOver.status).toBe(413);
  });

  it("refuses what is no form", async () => {
    expect((await ask("share", { body: "{}", type: "application/json" })).status).toBe(415);
    expect((await ask("share", { body: "junk", type: "multipart/form-data; boundary=x" })).status).toBe(400);
  });
});

describe("like, comment, delete", () => {
  it("toggles a like", async () => {
    const params = { id: botItem };
    expect((await ask("like", { params })).body).toEqual({ liked: true, likeCount: 1 });
    expect((await ask("like", { params, as: "owner", who: "op2" })).body).toEqual({ liked: true, likeCount: 2 });
    expect((await ask("like", { params })).body).toEqual({ liked: false, likeCount: 1 });
    expect((await ask("like", { params: { id: "no-such" } })).status).toBe(404);
    expect(published).toHaveLength(3);
  });

  it("comments as a person, within bounds", async () => {
    const said = await ask("comment", say(" Lovely light. "));
    expect(said).toMatchObject({
      status: 201,
      body: { content: "Lovely light.", author: { name: "Name op1", isBot: false } },
    });
    expect(said.body.author).not.toHaveProperty("operatorId");
    for (const content of ["", "  ", 7, "x".repeat(1001)])
      expect((await ask("comment", say(content))).status).toBe(400);
    expect((await ask("comment", say("x".repeat(20_000)))).status).toBe(413);
    expect((await ask("comment", say("hi", { params: { id: crypto.randomUUID() } }))).status).toBe(404);
  });

  it("deletes one's own only", async () => {
    const { body } = await ask("comment", say("mine"));
    const params = { id: botItem, commentId: body.id };
    expect((await ask("remove", { params, who: "op2" })).status).toBe(404);
    expect(await ask("remove", { params })).toEqual({ status: 200, body: { deleted: true } });
    expect((await ask("remove", { params })).status).toBe(404);
    expect((await ask("remove", { params: { id: botItem }, as: "owner" })).status).toBe(404);
    const own = await ask("share", { body: form({ bytes: png, title: "gone soon" }) });
    expect((await ask("remove", { params: { id: own.body.id } })).status).toBe(200);
    expect(await getItemPage({ db: gallery.db }, own.body.id)).toBeNull();
  });
});
