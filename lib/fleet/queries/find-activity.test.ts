import { beforeAll, describe, expect, it } from "vitest";
import { activities } from "@/lib/db/schema";
import { type ListActivityInput, listActivityInput } from "../contracts/activity";
import { makeBots } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { findActivity } from "./find-activity";

const open = fleetSuite();
const HOUR_MS = 3_600_000;
const kinds = ["post", "comment", "like", "browse", "held"] as const;
const results = ["done", "refused", "skipped"] as const;
const said = [
  "green/blue harbour",
  "Light: on the Harbour",
  "a lighthouse",
  "x1 at 3.14",
  "綺麗な写真です",
  "nothing 🌊 here",
];

let fleet: TestFleet;
let rows: (typeof activities.$inferSelect)[];
let named: string;

beforeAll(async () => {
  fleet = await open();
  const bots = await makeBots(fleet, 3, false);
  await fleet.db.delete(activities);
  named = bots[1]!.name;
  rows = await fleet.db
    .insert(activities)
    .values(
      Array.from({ length: 90 }, (_, n) => ({
        // Keys follow the time only nearly.
        at: new Date(fleet.time.real + (n + ((n * 7) % 5)) * HOUR_MS),
        realAt: new Date(fleet.time.real),
        botId: bots[n % 3]!.id,
        kind: kinds[n % 5]!,
        result: results[n % 3]!,
        text: n % 2 === 0 ? `did ${said[n % 6]}` : "did it",
        detail: n % 2 === 1 ? { quote: said[n % 6] } : null,
      })),
    )
    .returning();
});

const find = (input: Partial<ListActivityInput>) => findActivity(fleet.db, listActivityInput.parse(input));
const idsOf = (some: readonly { id: number }[]) => some.map(({ id }) => id);
const newestFirst = () => rows.toSorted((a, b) => b.id - a.id);
const wordsOf = ({ text, detail }: (typeof rows)[number]) => `${text} ${detail?.["quote"] ?? ""}`.toLowerCase();

/** Walks to the first row ever, three at a time. */
async function walk(input: Partial<ListActivityInput>): Promise<number[]> {
  const found: number[] = [];
  for (;;) {
    const page = await find({ ...input, before: found.at(-1), limit: 3 });
    found.push(...page.slice(0, 3));
    if (page.length <= 3) return found;
  }
}

describe("a page of the log", () => {
  it.each([
    { kinds: ["post", "held"] },
    { results: ["refused", "skipped"] },
    { kinds: ["like"], results: ["skipped", "refused"] },
    { kinds: ["comment", "browse"], results: ["done", "refused"] },
  ] as Partial<ListActivityInput>[])("finds all of %o, none twice", async (asked) => {
    const wanted = newestFirst().filter(
      (row) =>
        (!asked.kinds || asked.kinds.includes(row.kind)) &&
        (!asked.results || asked.results.includes(row.result as (typeof results)[number])),
    );
    expect(await walk(asked)).toEqual(idsOf(wanted));
    const after = rows[40]!.id;
    const later = wanted.filter((row) => row.id > after).toReversed();
    expect(await find({ ...asked, after, limit: 4 })).toEqual(idsOf(later.slice(0, 5)));
  });

  it("follows the time within a span of it", async () => {
    const [from, to] = [fleet.time.real + 20 * HOUR_MS, fleet.time.real + 60 * HOUR_MS];
    const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    const wanted = rows
      .filter(({ at }) => at.getTime() >= from && at.getTime() <= to)
      .sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id);
    expect(await walk(span)).toEqual(idsOf(wanted));
    expect(await walk({ ...span, kinds: ["post", "like"] })).toEqual(
      idsOf(wanted.filter(({ kind }) => kind === "post" || kind === "like")),
    );
  });

  it.each([
    ["harb", /\bharb/],
    ["HARBOUR the", /harbour/],
    ["blue", /blue/],
    ["light", /light/],
    ["light a", /\blight.*\ba|\ba.*\blight/],
    ["x", /\bx/],
    ["3.14", /3\.14/],
    ["写真", /写真/],
    ["🌊", /🌊/],
  ])("finds %s by the beginnings of words", async (text, pattern) => {
    const wanted = newestFirst().filter(
      (row) => pattern.test(wordsOf(row)) && (!text.includes("the") || /\bthe/.test(wordsOf(row))),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(await walk({ text })).toEqual(idsOf(wanted));
  });

  it.each([
    { kinds: ["post"] },
    { kinds: ["post", "like", "held"], results: ["done", "skipped"] },
    { kinds: [...kinds], results: ["refused", "skipped"] },
    { results: ["done"] },
  ] as Partial<ListActivityInput>[])("finds a word among %o alone", async (asked) => {
    const wanted = newestFirst().filter(
      (row) =>
        /\bharb/.test(wordsOf(row)) &&
        (!asked.kinds || asked.kinds.includes(row.kind)) &&
        (!asked.results || asked.results.includes(row.result as (typeof results)[number])),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(await walk({ ...asked, text: "harb" })).toEqual(idsOf(wanted));
  });

  it("finds what a bot did by its name, and nothing by what was never said", async () => {
    const own = newestFirst().filter(({ botId }) => botId === rows[1]!.botId);
    expect(await walk({ text: named.slice(1) })).toEqual(idsOf(own));
    expect(await walk({ text: "' & !:* \\" })).toEqual([]);
    expect(await walk({ text: "arbour" })).toEqual([]);
  });
});
