import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { rowsOf } from "../rows";
import { createTestDb } from "../test-database";
import { vacuumAll } from "./vacuum";

it("the embedded database does not grow with rows that come and go", async () => {
  const { db, close } = await createTestDb("");
  const churn = async () => {
    await db.execute(
      sql`insert into audit_log (at, actor_name, action) select now(), 'x', repeat('x', 200) from generate_series(1, 2000)`,
    );
    await db.execute(sql`delete from audit_log`);
    await vacuumAll(db);
    const size = await db.execute(sql`select pg_total_relation_size('audit_log')::int as bytes`);
    return rowsOf<{ bytes: number }>(size)[0]?.bytes ?? 0;
  };
  // Pages of an index are given back a round later than those of its table.
  const sizes: number[] = [];
  for (let round = 0; round < 9; round++) sizes.push(await churn());
  expect(sizes.at(-1)).toBe(sizes[2]);
  await close();
});
