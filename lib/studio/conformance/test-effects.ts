import { describe, expect, it } from "vitest";
import { callsOf, eachIs, outcomesOf, valueOf, type World } from "./test-subject";

export function registerEffects(world: () => World): void {
  describe("effects", () => {
    it("make an account once, whatever key asks for it", async () => {
      const { gallery, key } = world();
      const named = { botId: "bot-di", personaId: "p", name: "Di", username: "di", bio: "Draws." };
      const made = valueOf(await gallery.provisionBot({ ...named, idempotencyKey: key() }));
      expect(made).toMatchObject({ username: "di", created: true });
      expect(valueOf(await gallery.provisionBot({ ...named, idempotencyKey: key() }))).toEqual({
        ...made,
        created: false,
      });
      const can = valueOf(await gallery.capabilities());
      const { user } = valueOf(await gallery.getUser({ username: "di" }));
      if (can.profileAtInvitation) expect(user.bio).toBe("Draws.");
      if (can.isAgentShown) expect(user.isAgent).toBe(true);
    });

    it("are the acting user's, who must be known", async () => {
      const { gallery, post, key } = world();
      const id = await post("ann", "Mine");
      const comment = { as: "bo", id, content: "Yours", idempotencyKey: key() };
      const said = valueOf(await gallery.createComment(comment));
      expect(valueOf(await gallery.listComments({ id, limit: 5 })).items).toMatchObject([
        { id: said.id, content: "Yours", user: { username: "bo" } },
      ]);
      const stranger = await gallery.createComment({ ...comment, as: "stranger", idempotencyKey: key() });
      expect(stranger).toMatchObject({ kind: "unauthorized", status: 403 });
      expect(valueOf(await gallery.listComments({ id, limit: 5 })).items).toHaveLength(1);
    });

    it("like a post for one member, once", async () => {
      const { gallery, post, key } = world();
      const id = await post("ann", "Liked");
      const like = { as: "bo", id, idempotencyKey: key() };
      expect(await gallery.like(like)).toMatchObject({ kind: "ok" });
      expect(valueOf(await gallery.getPost({ id, as: "bo" }))).toMatchObject({ isLiked: true, likeCount: 1 });
      expect(valueOf(await gallery.getPost({ id, as: "ann" })).isLiked).toBe(false);
      const again = await gallery.like({ ...like, idempotencyKey: key() });
      const after = valueOf(await gallery.getPost({ id, as: "bo" }));
      // Nobody is told that a post is liked while it is not.
      if (gallery.traits.likes === "set") expect([again.kind, after.isLiked, after.likeCount]).toEqual(["ok", true, 1]);
      else expect([again.kind, after.isLiked]).toEqual(["unknown", false]);
    });

    it("say that a request is wrong, and do nothing", async () => {
      const { gallery, post, key } = world();
      const id = await post("ann", "Quiet");
      const empty = await gallery.createComment({ as: "bo", id, content: "", idempotencyKey: key() });
      expect(empty).toMatchObject({ kind: "invalid" });
      expect(valueOf(await gallery.listComments({ id, limit: 5 })).items).toEqual([]);
      const gone = await gallery.createComment({ as: "bo", id: "999999", content: "Hello", idempotencyKey: key() });
      expect(gone).toMatchObject({ kind: "not_found" });
    });

    it("remove what they made, and count what is gone already as removed", async () => {
      const { gallery, post, member, key } = world();
      const id = await post("ann", "Leaving");
      const said = valueOf(await gallery.createComment({ as: "bo", id, content: "Bye", idempotencyKey: key() }));
      const can = valueOf(await gallery.capabilities());
      const user = await member("leaving");
      for (let n = 0; n < 2; n++) {
        const comment = await gallery.deleteComment({ id, commentId: said.id });
        expect(comment.kind).toBe(can.deleteComment ? "ok" : "invalid");
        if (n === 0 && can.deleteComment)
          expect(valueOf(await gallery.listComments({ id, limit: 5 })).items).toEqual([]);
        expect(await gallery.removeBot({ id: user })).toMatchObject({ kind: "ok" });
      }
      for (let n = 0; n < 2; n++)
        expect((await gallery.deletePost({ id })).kind).toBe(can.deletePost ? "ok" : "invalid");
      if (can.deletePost) expect(await gallery.getPost({ id })).toMatchObject({ kind: "not_found" });
      expect(await gallery.getUser({ username: "leaving" })).toMatchObject({ kind: "not_found" });
    });

    it("go nowhere but to the gallery's address, whatever an id says", async () => {
      const { connect, server, gallery } = world();
      const asked: URL[] = [];
      const watched = connect({
        baseUrl: server.url,
        fetch: (input, init) => {
          asked.push(new URL(input instanceof Request ? input.url : input));
          return fetch(input, init);
        },
      });
      const { reads, writes, removals } = await callsOf(gallery);
      await outcomesOf([...reads, ...writes, ...removals], watched);
      for (const id of ["../../x", "//evil.example/", "a/b?c#d", "\\..\\"]) await watched.getPost({ id });
      expect(new Set(asked.map(({ origin }) => origin))).toEqual(new Set([server.url]));
      const parts = new Set(asked.slice(-4).map(({ pathname }) => pathname.split("/").length));
      expect(parts.size).toBe(1);
      const before = server.seen.length;
      for (const id of ["", ".", ".."])
        expect(await watched.getPost({ id })).toMatchObject({ kind: "invalid", status: 0 });
      for (const as of ["", "a\nb"]) expect((await watched.getPost({ id: "1", as })).kind).not.toBe("ok");
      expect(server.seen.length).toBe(before);
    });

    it("are refused to whoever has no token, which is never repeated", async () => {
      const { connect, server, gallery } = world();
      const { reads, writes, removals } = await callsOf(gallery);
      const calls = [...writes, ...removals, ...reads.filter(([name]) => name !== "capabilities")];
      const stranger = connect({ baseUrl: server.url, token: "wrong-token" });
      const outcomes = await outcomesOf(calls, stranger);
      expect(outcomes).toMatchObject(eachIs(calls, { kind: "unauthorized", status: 401 }));
      expect(JSON.stringify(outcomes)).not.toContain("wrong-token");
    });
  });
}
