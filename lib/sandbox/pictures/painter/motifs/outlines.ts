/** Outlines as closed rings of points: curves are sampled once, so that pixels and paths agree on them. */

export type Spot = readonly [number, number];

/** A closed Catmull-Rom curve through the points, six steps to a side. */
export function smoothClosed(points: readonly Spot[]): Spot[] {
  const at = (i: number) => points[(i + points.length) % points.length]!;
  const ring: Spot[] = [];
  for (let i = 0; i < points.length; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let step = 0; step < 6; step++) {
      const t = step / 6;
      const along = (k: 0 | 1) =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3);
      ring.push([along(0), along(1)]);
    }
  }
  return ring;
}

/** A line made a band of the given width, joined at the bends, with square ends. */
export function thickened(points: readonly Spot[], width: number): Spot[] {
  const left: Spot[] = [];
  const right: Spot[] = [];
  for (const [i, [x, y]] of points.entries()) {
    const [before, after] = [points[i - 1] ?? points[i]!, points[i + 1] ?? points[i]!];
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const long = Math.hypot(dx, dy) || 1;
    const [nx, ny] = [(-dy / long) * (width / 2), (dx / long) * (width / 2)];
    left.push([x + nx, y + ny]);
    right.unshift([x - nx, y - ny]);
  }
  return [...left, ...right];
}

/** Whether the ring holds the spot (even–odd rule). */
export function holds(ring: readonly Spot[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
