/** A pixel picture is a small grid of colours, written as merged runs so that its edges stay crisp at any size. */
import type { Sheet } from "../../drawing/sheet";

export class PixelGrid {
  readonly #cells: (string | undefined)[];

  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    this.#cells = Array.from({ length: columns * rows });
  }

  set(x: number, y: number, colour: string): void {
    if (x >= 0 && y >= 0 && x < this.columns && y < this.rows)
      this.#cells[Math.floor(y) * this.columns + Math.floor(x)] = colour;
  }

  get(x: number, y: number): string | undefined {
    return x >= 0 && y >= 0 && x < this.columns && y < this.rows ? this.#cells[y * this.columns + x] : undefined;
  }

  row(y: number, from: number, to: number, colour: string): void {
    for (let x = Math.floor(from); x < to; x++) this.set(x, y, colour);
  }

  /** One path for each colour; `size` pixels of the sheet to a cell, the grid's corner at (left, top). */
  draw(sheet: Sheet, left: number, top: number, size: number): void {
    const runs = new Map<string, string>();
    for (let y = 0; y < this.rows; y++) {
      for (let x = 0; x < this.columns;) {
        const colour = this.get(x, y);
        const start = x;
        while (x < this.columns && this.get(x, y) === colour) x++;
        if (colour !== undefined)
          runs.set(colour, `${runs.get(colour) ?? ""}M${start} ${y}h${x - start}v1h${start - x}Z`);
      }
    }
    sheet.group({ transform: `translate(${left} ${top}) scale(${size})`, "shape-rendering": "crispEdges" }, () => {
      for (const [fill, d] of runs) sheet.path(d, { fill });
    });
  }
}
