import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rowsOf } from "@/lib/db/rows";
import { intents } from "@/lib/db/schema";
import { makeBots } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { contactsWith } from "./person";

const open = fleetSuite();
const ROWS = 9000;
let fleet: TestFleet;

/** Likes and comments of a bot for many people; one in a thousand is older than the column that says for whom. */
beforeAll(async () => {
  fleet = await open();
  const [bot] = await makeBots(fleet, 1);
  await fleet.db.execute(sql`insert into intents
    (id, key, turn_id, session_id, bot_id, gallery_id, ordinal, kind, lease, status, item_id, author_handle, text, at, permitted_at, permit_until)
    select 'i' || n, 'k' || n, 't' || n, 's', ${bot?.id}, 'sandbox', 0, case when n % 2 = 0 then 'like' else 'comment' end, 1, 'done', 'p' || n,
      case when n % 1000 = 0 then null else 'User' || n % 3000 end,
      case when n % 2 = 0 then null else case when n % 3 = 0 then '@user' || n % 3000 || ' well, ' else '' end || 'a comment of some length ' || n end,
      now(), now(), now() from generate_series(1, ${sql.raw(String(ROWS))}) n`);
  await fleet.db.execute(sql`analyze intents`);
});
afterAll(() => fleet.db.execute(sql`delete from intents`));

const planOf = async (handle: string) =>
  rowsOf<{ "QUERY PLAN": string }>(
    await fleet.db.execute(sql`explain select * from ${intents} where ${contactsWith("sandbox", handle)}`),
  )
    .map((row) => row["QUERY PLAN"])
    .join("\n");

it("what bots did to one user is found by indexes, not by reading all they ever did", async () => {
  const plan = await planOf("user7");
  expect(plan).not.toContain("Seq Scan on intents");
  for (const index of ["intents_author", "intents_authorless", "intents_addressed"]) expect(plan).toContain(index);
});

it("and it is all of it", async () => {
  const found = async (handle: string) => fleet.db.$count(intents, contactsWith("sandbox", handle));
  // As many as have the name, in whatever case; of them every other one is a comment that also says so.
  expect(await found("user7")).toBe(ROWS / 3000);
  await fleet.db.execute(sql`update intents set author_handle = null where id = 'i9'`);
  expect(await found("user9")).toBe(ROWS / 3000);
  await fleet.db.execute(sql`update intents set text = '@user99 yes' where id = 'i9'`);
  expect(await found("user9")).toBe(ROWS / 3000 - 1);
  expect(await found("nobody")).toBe(0);
});
