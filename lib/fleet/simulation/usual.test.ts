import { beforeAll, expect, it } from "vitest";
import { draw } from "@/lib/behavior/rng";
import { SimGallery } from "@/lib/behavior/simulate/gallery";
import { USUAL_CAPS } from "@/lib/behavior/usual";
import { heatOf } from "@/lib/sandbox/gallery/heat";
import { readFleet } from "../lifecycle/fleet-row";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";

const open = fleetSuite();
let fleet: TestFleet;

beforeAll(async () => {
  fleet = await open();
});

it("a new fleet has the caps that the simulator takes for usual", async () => {
  const row = await readFleet(fleet.db);
  expect({
    perDay: { post: row.botPostsPerDay, comment: row.botCommentsPerDay, like: row.botLikesPerDay },
    perItem: { comment: row.itemBotComments, like: row.itemBotLikes },
    pairPerDay: row.pairPerDay,
  }).toEqual(USUAL_CAPS);
});

it("what trends in the simulator trends in the sandbox", () => {
  const gallery = new SimGallery();
  const now = Date.UTC(2026, 4, 4);
  const items = Array.from({ length: 60 }, (_, k) => {
    const createdAt = now - draw("age", `${k}`, 0) * 5 * 86_400_000;
    const item = gallery.add({ author: "a", title: "", tags: [], createdAt });
    item.likes = Math.floor(draw("likes", `${k}`, 0) ** 3 * 60);
    for (let n = Math.floor(draw("said", `${k}`, 0) ** 3 * 9); n > 0; n -= 1)
      item.comments.push({ id: `${k}:${n}`, itemId: item.id, author: "b", at: now, replyTo: null });
    return item;
  });
  const heat = (item: (typeof items)[number]) => heatOf(item.likes, item.comments.length, item.createdAt);
  const hottest = [...items].sort((a, b) => heat(b) - heat(a)).slice(0, 40);
  expect(gallery.feed("trending", 40).map(({ id }) => id)).toEqual(hottest.map(({ id }) => id));
});
