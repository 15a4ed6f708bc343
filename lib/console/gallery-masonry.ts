// Law: every picture's place follows from the pictures before it, so that one more never moves an earlier one.

export const columnCounts = [2, 3, 4, 5] as const;

/** A caption's height in widths of a column; only the balance of the columns depends on it. */
const captionRatio = 0.2;

/** `ratios`: heights above, in widths of a column. `above`: pictures above, each with a caption and a gap. */
export type Place = { column: number; ratios: number; above: number };
type Column = Omit<Place, "column">;

/** Each goes below the shortest column, the leftmost of equals. `ratios` are height by width. */
export function placeInColumns(ratios: readonly number[], count: number): { places: Place[]; columns: Column[] } {
  const columns: Column[] = Array.from({ length: count }, () => ({ ratios: 0, above: 0 }));
  const depth = (column: Column) => column.ratios + column.above * captionRatio;
  const places = ratios.map((ratio) => {
    let column = 0;
    for (let i = 1; i < count; i += 1) if (depth(columns[i]!) < depth(columns[column]!) - 1e-9) column = i;
    const place = { column, ...columns[column]! };
    columns[column] = { ratios: place.ratios + ratio, above: place.above + 1 };
    return place;
  });
  return { places, columns };
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;

/**
 * The same wall for every number of columns, as custom properties: the style sheet picks one by the width at hand.
 * `--c4`, `--r4`, `--n4` are a picture's place among four columns; `--h4` is the height of such a wall.
 */
export function masonryStyles(ratios: readonly number[]) {
  const items: Record<string, string | number>[] = ratios.map(() => ({}));
  const wall: Record<string, string> = {};
  for (const count of columnCounts) {
    const { places, columns } = placeInColumns(ratios, count);
    places.forEach((place, index) => {
      const item = items[index]!;
      item[`--c${count}`] = place.column;
      item[`--r${count}`] = round(place.ratios);
      item[`--n${count}`] = place.above;
    });
    const heights = columns.map((column) => `${round(column.ratios)} * var(--w) + ${column.above} * var(--below)`);
    wall[`--h${count}`] = `max(${heights.join(", ")})`;
  }
  return { items, wall };
}
