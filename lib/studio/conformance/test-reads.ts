import { describe, expect, it } from "vitest";
import type { GalleryOutcome } from "../outcome";
import type { Page } from "../port";
import { READS, REMOVALS, valueOf, WRITES, type World } from "./test-subject";

/** Page by page until there is no next; `between` is called before each page but the first. */
async function walk<T extends { id: string }>(
  ask: (after?: string) => Promise<GalleryOutcome<Page<T>>>,
  between?: (page: number) => Promise<unknown>,
): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  for (let page = 1; page < 20; page++) {
    const { items, received, next } = valueOf(await ask(after));
    expect(received).toBe(items.length);
    ids.push(...items.map(({ id }) => id));
    if (next === undefined) return ids;
    expect(items.length).toBeGreaterThan(0);
    after = next;
    await between?.(page);
  }
  throw new Error("The list never ends");
}

export function registerReads(world: () => World): void {
  describe("reads", () => {
    it("have a method for each thing that the fleet does, and no other", () => {
      const calls = [...Object.keys(READS), ...Object.keys(WRITES), ...Object.keys(REMOVALS)];
      expect(Object.keys(world().gallery).sort()).toEqual([...calls, "identity", "traits"].sort());
    });

    it("give a post as it was made, its author and its picture", async () => {
      const { gallery, post, now } = world();
      const id = await post("ann", "Harbour");
      const seen = valueOf(await gallery.getPost({ id }));
      const words = { title: "Harbour", description: "Harbour, at length" };
      expect(seen).toMatchObject({ id, ...words, user: { username: "ann" }, createdAt: now() });
      expect(seen).toMatchObject({ likeCount: 0, commentCount: 0, pictureUrl: expect.stringMatching(/./) });
      for (const sort of ["recent", "popular", "trending"] as const)
        expect(valueOf(await gallery.listPosts({ sort, limit: 50 })).items.map((item) => item.id)).toContain(id);
      expect(valueOf(await gallery.listPosts({ sort: "recent", limit: 1, as: "bo" })).items).toMatchObject([{ id }]);
    });

    it("know a member by name, and what is not there", async () => {
      const { gallery, member } = world();
      const id = await member("ann");
      expect(valueOf(await gallery.getUser({ username: "ann" })).user).toMatchObject({ id, username: "ann" });
      expect(await gallery.getUser({ username: "nobody" })).toMatchObject({ kind: "not_found" });
      expect(await gallery.getPost({ id: "999999" })).toMatchObject({ kind: "not_found" });
      const asked = await gallery.listPostsBy({ username: "nobody", limit: 5 });
      expect(asked.kind === "ok" ? asked.value.items : asked.kind).toSatisfy((is) => is === "not_found" || !is.length);
    });

    it.each([6, 7])("page through %d posts without a gap, newest first", async (many) => {
      const { gallery, post, member } = world();
      const username = `author-${many}`;
      await member(username);
      const made: string[] = [];
      for (let n = 0; n < many; n++) made.unshift(await post(username, `Post ${n}`));
      const ask = (after?: string) => gallery.listPostsBy({ username, limit: 3, after });
      expect(await walk(ask)).toEqual(made);
      // A list that grows at its head may say something twice, and must leave nothing out.
      const grown = await walk(ask, (page) => post(username, `Later ${page}`));
      expect([...new Set(grown)].filter((id) => made.includes(id))).toEqual(made);
    });

    it("page through comments without a gap, answers among them", async () => {
      const { gallery, post, key, pass } = world();
      const id = await post("ann", "Talked about");
      const said: string[] = [];
      for (let n = 0; n < 7; n++) {
        pass(1000);
        const comment = { as: "bo", id, content: `Word ${n}`, replyTo: n > 3 ? said[n - 3] : undefined };
        said.push(valueOf(await gallery.createComment({ ...comment, idempotencyKey: key() })).id);
      }
      const found = await walk((after) => gallery.listComments({ id, limit: 2, after }));
      expect(found.sort()).toEqual(said.sort());
      expect(valueOf(await gallery.getPost({ id })).commentCount).toBe(7);
    });

    it("leave an entry that cannot be read out of its page, and count it", async () => {
      const { gallery, server, post, member, key } = world();
      await member("unreadable");
      const id = await post("ann", "Beside it");
      await post("unreadable", "Not to be read");
      const mangle = async (real: Response) =>
        new Response((await real.text()).replaceAll("unreadable", "x".repeat(201)), real);
      server.fail({ answer: mangle });
      const page = valueOf(await gallery.listPosts({ sort: "recent", limit: 2 }));
      expect(page).toMatchObject({ received: 2, items: [{ id }] });
      server.fail();
      const said = { as: "bo", id, content: "Readable" };
      const first = valueOf(await gallery.createComment({ ...said, idempotencyKey: key() }));
      const answer = { ...said, as: "unreadable", replyTo: first.id };
      valueOf(await gallery.createComment({ ...answer, idempotencyKey: key() }));
      server.fail({ answer: mangle });
      const thread = valueOf(await gallery.listComments({ id, limit: 5 }));
      expect(thread).toMatchObject({ received: 2, items: [{ id: first.id }] });
    });

    it("give words that a database can hold", async () => {
      const { gallery, server, post } = world();
      const id = await post("ann", "Lighthouse");
      server.fail({
        answer: async (real) =>
          new Response((await real.text()).replaceAll("Light", String.raw`Li\u0000g\ud83dht`), real),
      });
      const { title } = valueOf(await gallery.getPost({ id }));
      expect(title).toMatch(/^Lig.?hthouse$/u);
      expect(title).not.toMatch(/\0|\p{Surrogate}/u);
    });
  });
}
