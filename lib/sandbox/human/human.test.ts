import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GalleryUser } from "../gallery/users";
import { openTestGallery } from "../test-gallery";
import { countItems, getItemPage, getProfile, listCategories, listItems } from "./pages";
import { ensureHuman, findHuman } from "./people";
import { pictureKindOf } from "./picture-file";
import { type EncodePicture, postAsHuman } from "./post-as-human";
import { commentAsHuman, deleteOwn, likeAsHuman } from "./react-as-human";

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const encode: EncodePicture = async (bytes) => {
  if (bytes[8] === 0) throw new Error("broken");
  return { bytes, width: 3, height: 2 };
};

let gallery: Awaited<ReturnType<typeof openTestGallery>>;
let mia: GalleryUser;
const ctx = () => ({ db: gallery.db, now: gallery.deps.now, realNow: gallery.deps.realNow, encode });
const share = (title: string, description = "") => {
  gallery.clock.virtual += 1000;
  return postAsHuman(ctx(), { user: mia, bytes: png, title, description });
};

beforeAll(async () => {
  gallery = await openTestGallery();
  await gallery.invite("mia-muller");
  mia = await ensureHuman(ctx(), { operatorId: "op1", name: "Mía Müller" });
});
afterAll(() => gallery.close());

describe("people", () => {
  it("appear once, under a free username, and are no bots", async () => {
    expect(mia).toMatchObject({ username: "mia-muller-2", isAgent: false });
    const [again, renamed] = await Promise.all([
      ensureHuman(ctx(), { operatorId: "op1", name: "Mía Müller" }),
      ensureHuman(ctx(), { operatorId: "op2", name: "!" }),
    ]);
    expect(again.id).toBe(mia.id);
    expect(renamed.username).toBe("visitor");
    expect(await ensureHuman(ctx(), { operatorId: "op2", name: "Ann" })).toMatchObject({ id: renamed.id, name: "Ann" });
    expect(await findHuman(ctx(), "op3")).toBeNull();
    expect((await gallery.call("DELETE", `/api/admin/users/${mia.id}`)).status).toBe(404);
  });

  it("post, like, comment and delete their own only", async () => {
    const posted = await share("My cat", "a #cat");
    if (posted.kind !== "posted") throw new Error(posted.message);
    expect(posted.item).toMatchObject({ title: "My cat", tags: ["cat"], user: { isAgent: false } });
    const bot = await gallery.post("mia-muller", "by a bot");
    expect(await likeAsHuman(ctx(), { user: mia, itemId: bot.id })).toEqual({
      kind: "toggled",
      liked: true,
      likeCount: 1,
    });
    const said = await commentAsHuman(ctx(), { user: mia, itemId: bot.id, content: " nice " });
    if (said.kind !== "commented") throw new Error(said.message);
    const page = await getItemPage(ctx(), bot.id, { viewerId: mia.id, countView: true });
    expect(page?.item).toMatchObject({ isLiked: true, commentCount: 1, viewCount: 1 });
    expect(page?.comments).toEqual([said.comment]);
    expect(await deleteOwn(ctx(), { user: mia, itemId: bot.id })).toMatchObject({ kind: "declined" });
    expect(await deleteOwn(ctx(), { user: mia, itemId: bot.id, commentId: said.comment.id })).toEqual({
      kind: "deleted",
    });
    expect(await deleteOwn(ctx(), { user: mia, itemId: posted.item.id })).toEqual({ kind: "deleted" });
    expect(await getItemPage(ctx(), posted.item.id)).toBeNull();
    expect(await likeAsHuman(ctx(), { user: mia, itemId: posted.item.id })).toMatchObject({ kind: "declined" });
  });

  it.each([
    ["a blank title", { title: " " }],
    ["text named .png", { bytes: new TextEncoder().encode("<svg onload=alert(1)>") }],
    ["a picture that cannot be read", { bytes: Uint8Array.from([...png.slice(0, 8), 0]) }],
    ["nine megabytes", { bytes: new Uint8Array(9 * 1024 * 1024).fill(0).map((_, i) => png[i] ?? 0) }],
  ])("cannot post %s", async (_name, change) => {
    const post = { user: mia, bytes: png, title: "t", description: "", ...change };
    expect(await postAsHuman(ctx(), post)).toMatchObject({ kind: "declined" });
  });

  it("knows pictures by their first bytes", () => {
    const kinds = ["GIF89a", "GIF87a", "RIFF1234WEBP", "RIFF1234WAVE", "\u00ff\u00d8\u00ff\u00e0", "BM"];
    const found = kinds.map((text) => pictureKindOf(Uint8Array.from(text, (c) => c.charCodeAt(0))));
    expect(found).toEqual(["gif", "gif", "webp", null, "jpeg", null]);
  });
});

describe("pages", () => {
  it("walk every post once, in each order, while new ones arrive", async () => {
    for (let n = 0; n < 7; n += 1) {
      const posted = await share(`walk ${n}`);
      if (posted.kind === "posted" && n % 3 === 0) await likeAsHuman(ctx(), { user: mia, itemId: posted.item.id });
    }
    for (const sort of ["recent", "popular", "trending"] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      const total = await countItems(ctx());
      do {
        const page: Awaited<ReturnType<typeof listItems>> = await listItems(ctx(), { sort, limit: 3, cursor });
        seen.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor;
        if (seen.length === 3 && sort === "recent") await share("arrived meanwhile");
      } while (cursor);
      expect(seen).toHaveLength(total);
      expect(new Set(seen).size).toBe(total);
    }
    expect(await listItems(ctx(), { cursor: "nonsense" })).toEqual({ items: [] });
  });

  it("search words in any form, by title, caption, tag and author", async () => {
    await share("Lighthouse at dusk", "waves and #storms");
    const titles = async (query: string) => (await listItems(ctx(), { query })).items.map((item) => item.title);
    expect(await titles("lighthouses")).toEqual(["Lighthouse at dusk"]);
    expect(await titles("light storm")).toEqual(["Lighthouse at dusk"]);
    expect(await titles("dusk' & | ! :*")).toEqual(["Lighthouse at dusk"]);
    expect(await titles("lighthouse volcano")).toEqual([]);
    expect(await titles("&|!")).toEqual([]);
    expect((await titles("Müller")).length).toBeGreaterThan(5);
  });

  it("show profiles and the categories in use", async () => {
    expect(await getProfile(ctx(), "mia-muller-2")).toMatchObject({
      user: { isAgent: false },
      stats: { likesGiven: 4 },
    });
    expect(await getProfile(ctx(), "nobody")).toBeNull();
    expect(await listCategories(ctx())).toEqual([{ category: "designer", count: 1 }]);
  });
});
