import type { Figure, Figures } from "./measure";

const TITLES: Record<Figure, string> = {
  texts: "texts",
  tokensIn: "tokens in, a text",
  tokensOut: "tokens out, a text",
  distinct1: "distinct-1",
  distinct2: "distinct-2",
  nearDuplicates: "near-duplicates",
  words05: "words, 5 %",
  words25: "words, 25 %",
  words50: "words, half",
  words75: "words, 75 %",
  words95: "words, 95 %",
  stock: "stock phrases",
  refused: "refused by the checks",
  missing: "not answered",
};

const NAME = 24;
const COLUMN = 18;
const shown = (value: number | undefined) =>
  value === undefined ? "-" : Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 3 : 1);

/** A block of lines for each group, old beside new and the change between them. */
export function tableOf(old: Record<string, Figures> | undefined, now: Record<string, Figures>): string {
  const row = (cells: readonly string[]) =>
    cells.map((cell, nth) => (nth === 0 ? cell.padEnd(NAME) : cell.padStart(COLUMN))).join("");
  return Object.entries(now)
    .map(([group, figures]) => {
      const before = old?.[group];
      const lines = (Object.keys(TITLES) as Figure[]).map((name) => {
        const change = before ? figures[name] - before[name] : undefined;
        const sign = change !== undefined && change > 0 ? "+" : "";
        return row([
          TITLES[name],
          shown(before?.[name]),
          shown(figures[name]),
          change === undefined ? "" : sign + shown(change),
        ]);
      });
      return [row([group, "old", "new", "change"]), ...lines].join("\n");
    })
    .join("\n\n");
}
