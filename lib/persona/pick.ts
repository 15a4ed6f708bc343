/** Choosing from lists with a number in [0, 1), so that the chooser stays pure. */

/** @throws RangeError for an empty list */
export function pick<T>(items: readonly T[], u: number): T {
  const item = items[Math.min(items.length - 1, Math.floor(u * items.length))];
  if (item === undefined) throw new RangeError("Nothing to pick from");
  return item;
}

/** A key with probability proportional to its weight; weights of zero are never picked. @throws RangeError if no weight is positive */
export function pickWeighted<K extends string>(weights: Readonly<Record<K, number>>, u: number): K {
  const entries = (Object.entries(weights) as [K, number][]).filter(([, weight]) => weight > 0);
  let rest = u * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    rest -= weight;
    if (rest < 0) return key;
  }
  const last = entries.at(-1);
  if (!last) throw new RangeError("No positive weight to pick from");
  return last[0];
}

/** Up to `count` different items, in drawn order. */
export function pickSome<T>(items: readonly T[], count: number, next: () => number): T[] {
  const left = [...items];
  const picked: T[] = [];
  while (picked.length < count && left.length > 0) picked.push(...left.splice(Math.floor(next() * left.length), 1));
  return picked;
}
