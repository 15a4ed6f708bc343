import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { bots, fleet as fleetTable } from "@/lib/db/schema";
import { sandboxUsers } from "@/lib/db/schema/sandbox";
import { avatarOf } from "@/lib/content/avatar/avatar";
import { testPersonas } from "@/lib/content/test-personas";
import { personaSchema } from "@/lib/persona/persona";
import { createBots } from "../commands/create-bots";
import { createBotsInput } from "../contracts/create";
import { previewPersonas } from "../queries/catalogue";
import { emergencyStop, reArmFleet } from "../commands/steer-fleet";
import { markEngineSeen, supervise } from "../supervision/supervise";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { faceToCome } from "./face-to-come";

const open = fleetSuite();
let fleet: TestFleet;
beforeEach(async () => {
  fleet = await open();
});

const three = { count: 3, seed: "provision", start: false };

it("a stopped fleet makes no account, not even the supervisor's; a re-armed one makes them", async () => {
  await emergencyStop.run(fleet.ctx, {});
  expect(await createBots.run(fleet.ctx, three)).toMatchObject({ provisioned: 0, failed: 3 });
  fleet.time.real += 10 * 60_000;
  expect((await supervise(fleet.ctx)).provisioned).toBe(0);
  await reArmFleet.run(fleet.ctx, {});
  expect((await supervise(fleet.ctx)).provisioned).toBe(3);
  expect(await fleet.db.$count(bots, eq(bots.provisionState, "done"))).toBe(3);
});

it("bots that shall start are not even created while the fleet is stopped", async () => {
  await emergencyStop.run(fleet.ctx, {});
  await expect(createBots.run(fleet.ctx, { ...three, start: true })).rejects.toMatchObject({ code: "stopped" });
  expect(await fleet.db.$count(bots)).toBe(0);
});

it("a bot gets the face of its persona where the gallery takes one", async () => {
  await createBots.run(fleet.ctx, three);
  const made = await fleet.db.select().from(bots);
  const faces = await Promise.all(
    made.map(async ({ handle }) => {
      const answer = await fleet.sandbox.handle(
        new Request(`http://gallery.test/api/sandbox/api/avatars/${handle}.svg`),
      );
      return answer.text();
    }),
  );
  expect(faces).toEqual(made.map(({ persona }) => avatarOf(personaSchema.parse(persona)).replaceAll('"', "'")));
  const sent = await fleet.ctx.studio.getUser({ username: made[0]!.handle });
  expect(sent).toMatchObject({ kind: "ok", value: { user: { avatarUrl: expect.stringContaining(made[0]!.handle) } } });
});

it("who is looked at before it is made has the face that it gets", async () => {
  const { items } = await previewPersonas.run(fleet.ctx, createBotsInput.parse(three));
  await createBots.run(fleet.ctx, three);
  const users = await fleet.db.select().from(sandboxUsers);
  const faces = new Map(users.map(({ username, avatarUrl }) => [username, avatarUrl]));
  expect(items.map(({ avatarUrl }) => avatarUrl)).toEqual(items.map(({ handle }) => faces.get(handle)));
  expect(faceToCome({ links: { ...fleet.ctx.links, avatar: () => null } }, testPersonas(1)[0]!)).toBeNull();
});

it("no face is sent to a gallery that says nothing of taking one", async () => {
  fleet.sandbox.faults.set({ rules: [{ path: "/api/capabilities", answer: "not_found" }] });
  await createBots.run(fleet.ctx, three);
  const users = await fleet.db.select().from(sandboxUsers);
  expect(users.map(({ avatarUrl }) => avatarUrl)).toEqual([null, null, null]);
});

it("looking after the fleet is no sign of life of the engine", async () => {
  const seen = async () => (await fleet.db.select({ at: fleetTable.engineSeenAt }).from(fleetTable))[0]?.at ?? null;
  await supervise(fleet.ctx);
  expect(await seen()).toBeNull();
  await markEngineSeen(fleet.ctx);
  expect(await seen()).toEqual(new Date(fleet.time.real));
});
