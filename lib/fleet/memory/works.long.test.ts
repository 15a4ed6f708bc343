import { and, asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { keepWorking } from "@/lib/behavior/life/projects";
import { emptyMemory, readMemory } from "@/lib/behavior/memory/memory";
import { bots, intents, turns } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import type { PictureIdea } from "@/lib/content/picture-idea";
import { makeBots, plantVisit, reload } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { fleetSuite } from "../testing/test-suite";

const open = fleetSuite();
const DAY = 86_400_000;

it("posts go forward in the bot's work, one part each, and its memory follows", async () => {
  const fleet = await open();
  const [bot] = await makeBots(fleet, 1);
  const persona = personaSchema.parse(bot!.persona);
  const now = fleet.clock.now();
  const rested = keepWorking(emptyMemory(), persona, now - 20 * DAY);
  const begun = keepWorking(rested, persona, now - DAY);
  const [work] = begun.projects;
  expect(work).toBeDefined();
  await fleet.db.update(bots).set({ memory: { ...begun, projects: [{ ...work!, parts: 12, until: now + DAY }] } });
  await visitOnce(
    fleet,
    await plantVisit(
      fleet,
      bot!.id,
      Array.from({ length: 5 }, () => ({ kind: "post" as const })),
    ),
  );

  const made = await fleet.db
    .select({ work: turns.work })
    .from(turns)
    .where(and(eq(turns.kind, "post"), eq(turns.status, "done")))
    .orderBy(asc(turns.index));
  expect(made).toHaveLength(5);
  const ideas = made.map((row) => row.work as { title: string; idea: PictureIdea });
  const parts = ideas.flatMap(({ idea }) => (idea.project ? [idea.project.part] : []));
  expect(parts.length).toBeGreaterThan(0);
  expect(parts).toEqual(parts.map((_, k) => k + 1));
  for (const { title, idea } of ideas)
    if (idea.project) {
      expect(title.toLowerCase()).toContain(work!.title.toLowerCase());
      expect(idea.tags).toEqual(work!.tags);
    }
  const after = await reload(fleet, bot!.id);
  expect(readMemory(after.memory).projects[0]).toMatchObject({ id: work!.id, done: parts.length });

  // A part that is on its way counts, though the memory has not heard of it.
  await fleet.db
    .update(bots)
    .set({ memory: { ...readMemory(after.memory), projects: [{ ...work!, parts: 12, until: now + DAY }] } });
  await fleet.db.update(intents).set({ remembered: true });
  await visitOnce(fleet, await plantVisit(fleet, bot!.id, [{ kind: "post" }]));
  const rows = await fleet.db.select().from(turns).where(eq(turns.kind, "post"));
  const all = rows.flatMap((row) => (row.work as { idea: PictureIdea }).idea?.project?.part ?? []);
  expect(new Set(all).size).toBe(all.length);
});
