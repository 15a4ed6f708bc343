/** The law of every adapter: registers the tests that a gallery must pass before the fleet may work on it. */
import { afterAll, afterEach, beforeAll, describe, vi } from "vitest";
import { registerBrokenAnswers } from "./test-broken-answers";
import { registerEffects } from "./test-effects";
import { registerLostAnswers } from "./test-lost-answers";
import { registerReads } from "./test-reads";
import { registerRefusals } from "./test-refusals";
import { serveFaulty } from "./test-faulty-server";
import { IMPATIENT_MS, makersOf, type Subject, type World } from "./test-subject";

export async function openWorld(subject: Subject): Promise<World> {
  const server = await serveFaulty(subject.handle, subject.isAside ?? (() => false));
  const gallery = subject.connect({ baseUrl: server.url });
  const timeouts = { read: IMPATIENT_MS, write: IMPATIENT_MS, render: IMPATIENT_MS };
  const impatient = subject.connect({ baseUrl: server.url, timeouts });
  return { ...subject, server, gallery, impatient, ...makersOf(subject, gallery) };
}

export function describeGallery(name: string, open: () => Promise<Subject>): void {
  describe(name, () => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld(await open());
      for (const username of ["ann", "bo"]) await world.member(username);
      // What an adapter asks for once, such as a member's token, it has from now on: no deadline of a test is about that.
      for (const as of ["ann", "bo"]) {
        const asked = () => world.impatient.listPosts({ as, sort: "recent", limit: 1 });
        await vi.waitUntil(async () => (await asked()).kind === "ok", { timeout: 10_000 });
      }
    });
    afterEach(() => world.server.fail());
    afterAll(async () => {
      await world.server.close();
      await world.close?.();
    });
    const get = () => world;
    registerReads(get);
    registerEffects(get);
    registerLostAnswers(get);
    registerRefusals(get);
    registerBrokenAnswers(get);
  });
}
