import { describe, expect, it } from "vitest";
import type { GalleryOutcome } from "../outcome";
import type { Gallery } from "../port";
import type { Fault, Spoiled } from "./test-faulty-server";
import { steps, valueOf, type World } from "./test-subject";

type Plan = {
  name: string;
  /** Sends the one request that is about to be lost. `n` names it. */
  send: (gallery: Gallery, world: World, n: string) => Promise<GalleryOutcome<unknown>>;
  /** How often it happened, found out by reads alone. */
  count: (gallery: Gallery, n: string) => Promise<number>;
};

const posted = new Map<string, string>();
const drawn = new Map<string, string>();
const on = (n: string) => posted.get(n) ?? "";

/** As the fleet proves them: author and words of a post or a comment, `isLiked` of a like, the name of an account. */
const PLANS: Plan[] = [
  {
    name: "a post",
    send: (gallery, _world, n) => {
      const words = { title: `Lost ${n}`, description: `Lost ${n}, at length` };
      return gallery.createPost({ as: "ann", imageUrl: drawn.get(n) ?? "", ...words, idempotencyKey: `post-${n}` });
    },
    count: async (gallery, n) => {
      const page = valueOf(await gallery.listPostsBy({ username: "ann", as: "ann", limit: 50 }));
      return page.items.filter(
        ({ title, description }) => `${title}|${description}` === `Lost ${n}|Lost ${n}, at length`,
      ).length;
    },
  },
  {
    name: "a comment",
    send: (gallery, _world, n) =>
      gallery.createComment({ as: "bo", id: on(n), content: `Lost ${n}`, idempotencyKey: `comment-${n}` }),
    count: async (gallery, n) => {
      const page = valueOf(await gallery.listComments({ id: on(n), as: "bo", limit: 50 }));
      return page.items.filter(({ content, user }) => content === `Lost ${n}` && user.username === "bo").length;
    },
  },
  {
    name: "a like",
    send: (gallery, _world, n) => gallery.like({ as: "bo", id: on(n), idempotencyKey: `like-${n}` }),
    count: async (gallery, n) => {
      const { isLiked, likeCount } = valueOf(await gallery.getPost({ id: on(n), as: "bo" }));
      expect(likeCount).toBe(isLiked ? 1 : 0);
      return likeCount;
    },
  },
  {
    name: "an account",
    send: (gallery, _world, n) => {
      const named = { botId: `bot-${n}`, personaId: "p", name: n, username: `lost-${n}` };
      return gallery.provisionBot({ ...named, idempotencyKey: `account-${n}` });
    },
    count: async (gallery, n) => {
      const found = await gallery.getUser({ username: `lost-${n}` });
      return found.kind === "not_found" ? 0 : Number(valueOf(found).user.username === `lost-${n}`);
    },
  },
];

const half = async (real: Response) => {
  const text = await real.text();
  return new Response(text.slice(0, text.length / 2), real);
};
const html = () => new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "content-type": "text/html" } });

const LOST: [string, Fault["answer"], object][] = [
  ["the connection broke", "drop", { reason: "network" }],
  ["the answer broke off", "cut", { reason: "broken_body", cut: true }],
  ["half an answer came", half, { reason: "broken_body" }],
  ["the answer was empty", (real) => new Response("", real), { reason: "broken_body" }],
  ["a proxy answered in HTML", html, { reason: "server_error", status: 502 }],
  ["nothing came", "silence", { reason: "timeout" }],
];
const isLate = (answer: Fault["answer"]): answer is Spoiled => answer === "silence";

export function registerLostAnswers(world: () => World): void {
  const prepare = async (n: string) => {
    const { gallery, post, key } = world();
    if (!posted.has(n)) posted.set(n, await post("ann", `Around ${n}`));
    const picture = await gallery.render({ as: "ann", name: "fleet-x", steps, idempotencyKey: key() });
    drawn.set(n, valueOf(picture).imageUrl);
  };

  describe.each(PLANS)("$name whose answer is lost", ({ name, send, count }) => {
    it.each(LOST)("when %s is unknown, sent once, and found by reads", async (how, answer, expected) => {
      const { gallery, impatient, server, pass } = world();
      const n = `${name}-${how}`.replaceAll(" ", "-");
      await prepare(n);
      pass(1000);
      const before = server.seen.length;
      server.fail({ isDone: true, answer });
      const outcome = await send(isLate(answer) ? impatient : gallery, world(), n);
      expect(outcome).toMatchObject({ kind: "unknown", ...expected });
      expect(server.seen.length).toBe(before + 1);
      server.fail();
      expect(await count(gallery, n)).toBe(1);
      // Where the gallery knows the request again, or it changes nothing, the same one may be repeated.
      const can = valueOf(await gallery.capabilities());
      const isSafe =
        can.idempotencyKeys || name === "an account" || (name === "a like" && gallery.traits.likes === "set");
      if (isSafe) expect(await send(gallery, world(), n)).toMatchObject({ kind: "ok" });
      expect(await count(gallery, n)).toBe(1);
      posted.delete(n);
    });

    it("when it never took effect, is unknown too, and reads find nothing", async () => {
      const { gallery, server, pass } = world();
      const n = `${name}-none`.replaceAll(" ", "-");
      await prepare(n);
      pass(1000);
      server.fail({ answer: "drop" });
      expect(await send(gallery, world(), n)).toMatchObject({ kind: "unknown", reason: "network" });
      server.fail();
      expect(await count(gallery, n)).toBe(0);
      expect(await send(gallery, world(), n)).toMatchObject({ kind: "ok" });
      expect(await count(gallery, n)).toBe(1);
      posted.delete(n);
    });
  });

  it("a picture whose making is lost is unknown: no read proves one", async () => {
    const { gallery, server, key } = world();
    server.fail({ isDone: true, answer: "drop" });
    const picture = await gallery.render({ as: "ann", name: "fleet-x", steps, idempotencyKey: key() });
    expect(picture).toMatchObject({ kind: "unknown", reason: "network" });
  });
}
