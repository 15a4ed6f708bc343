/** Law: all windows of a call move together, in one statement, locked in one order; a statement that overspends is taken back. */
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { rowsOf } from "@/lib/db/rows";
import type { DbOrTx, Tx } from "@/lib/db/db";
import { budgetDays } from "@/lib/db/schema";
import { stageRules } from "./stages";
import type { BudgetWindow } from "./windows";

/** What a call moves: micro-dollars, and pictures where the window counts those. */
export type Amounts = { micros: number; pictures: number };
export type UsedNow = { scope: string; reserved: number; spent: number };
export type Used = { reserved: number; spent: number; savingSince: Date | null };

const amountFor = ({ kind }: BudgetWindow, { micros, pictures }: Amounts) => (kind === "pictures" ? pictures : micros);

/** Only windows in which something moves: a free picture counts as a picture alone. */
const moved = (windows: readonly BudgetWindow[], ...amounts: Amounts[]) =>
  windows.filter((window) => amounts.some((one) => amountFor(window, one) !== 0));

const byScope = (windows: readonly BudgetWindow[], value: (window: BudgetWindow) => number | null): SQL =>
  sql`case budget_days.scope ${sql.join(
    windows.map((window) => sql`when ${window.scope}::text then ${value(window)}::bigint`),
    sql` `,
  )} end`;

async function move(
  tx: Tx,
  windows: readonly BudgetWindow[],
  reserve: Amounts,
  spend: Amounts,
  realNow: number,
): Promise<UsedNow[]> {
  const at = new Date(realNow).toISOString();
  const warnAt = (window: BudgetWindow) =>
    window.limit === null ? null : Math.ceil(window.limit * stageRules.smaller.from);
  const rows = windows.map((window) => {
    const reserved = Math.max(0, amountFor(window, reserve));
    const spent = amountFor(window, spend);
    const from = warnAt(window);
    const since = from !== null && reserved + spent >= from ? at : null;
    return sql`(${window.day}::date, ${window.scope}::text, ${reserved}::bigint, ${spent}::bigint, ${since}::timestamptz)`;
  });
  const reserved = byScope(windows, (window) => amountFor(window, reserve));
  const answer = await tx.execute(sql`
    insert into budget_days (day, scope, reserved_micros, spent_micros, saving_since)
    values ${sql.join(rows, sql`, `)}
    on conflict (day, scope) do update set
      reserved_micros = greatest(0, budget_days.reserved_micros + ${reserved}),
      spent_micros = budget_days.spent_micros + excluded.spent_micros,
      saving_since = coalesce(budget_days.saving_since, case when
        budget_days.reserved_micros + ${reserved} + budget_days.spent_micros + excluded.spent_micros
          >= ${byScope(windows, warnAt)} then ${at}::timestamptz end)
    returning scope, reserved_micros::float8 as reserved, spent_micros::float8 as spent`);
  return rowsOf<UsedNow>(answer);
}

/** `crowded`: only what others have set aside is in the way, and may come back. `othersFirst`: there is room, but not for this bot. */
export type Overspent = { window: BudgetWindow; crowded: boolean; othersFirst?: true };

/**
 * Sets amounts aside in every window. Answers what each of these holds then, and the window that would not hold them, the one that lasts longest if
 * they are several: the caller's transaction must be rolled back then.
 */
export async function setAside(
  tx: Tx,
  windows: readonly BudgetWindow[],
  amounts: Amounts,
  realNow: number,
): Promise<{ overspent: Overspent | null; used: UsedNow[] }> {
  const concerned = moved(windows, amounts);
  if (concerned.length === 0) return { overspent: null, used: [] };
  const none = { micros: 0, pictures: 0 };
  const rows = await move(tx, concerned, amounts, none, realNow);
  let worst: Overspent | null = null;
  for (const window of concerned) {
    const row = rows.find(({ scope }) => scope === window.scope);
    if (!row || window.limit === null || row.reserved + row.spent <= window.limit) continue;
    const crowded = row.spent + amountFor(window, amounts) <= window.limit;
    const longer = worst === null || (worst.crowded && !crowded) || window.endsAt > worst.window.endsAt;
    if (longer && !(crowded && worst && !worst.crowded)) worst = { window, crowded };
  }
  return { overspent: worst, used: rows };
}

/** Turns what was set aside into what it came to. */
export async function settle(
  tx: Tx,
  windows: readonly BudgetWindow[],
  reserved: Amounts,
  spent: Amounts,
  realNow: number,
): Promise<void> {
  const concerned = moved(windows, reserved, spent);
  const back = { micros: -reserved.micros, pictures: -reserved.pictures };
  if (concerned.length > 0) await move(tx, concerned, back, spent, realNow);
}

/** What each window holds now; nothing for one in which nothing was spent yet. */
export async function readUsed(db: DbOrTx, windows: readonly BudgetWindow[]): Promise<Map<string, Used>> {
  const rows = await db
    .select()
    .from(budgetDays)
    .where(or(...windows.map(({ day, scope }) => and(eq(budgetDays.day, day), eq(budgetDays.scope, scope)))));
  return new Map(
    rows.map((row) => [
      row.scope,
      { reserved: row.reservedMicros, spent: row.spentMicros, savingSince: row.savingSince },
    ]),
  );
}
