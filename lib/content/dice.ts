/** Choices from one keyed stream; the same seed and name always throw the same. */
import { keyedRng } from "@/lib/persona/keyed-random";

export type Dice = {
  /** Uniform in [0, 1). */
  unit(): number;
  /** True in `share` of throws. */
  chance(share: number): boolean;
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  normal(): number;
  /** Throws on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** `count` different entries in random order, fewer when the list is shorter. */
  some<T>(list: readonly T[], count: number): T[];
};

export function createDice(seed: string, name: string): Dice {
  const rng = keyedRng(seed, name);
  const int = (low: number, high: number) => low + Math.floor(rng.next() * (high - low + 1));
  return {
    unit: () => rng.next(),
    chance: (share) => rng.next() < share,
    int,
    normal: () => rng.normal(),
    pick: (list) => {
      const index = int(0, list.length - 1);
      if (index >= list.length) throw new RangeError("Nothing to pick from.");
      return list[index] as (typeof list)[number];
    },
    some: (list, count) => {
      const rest = [...list];
      const taken: typeof rest = [];
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(0, rest.length - 1), 1));
      return taken;
    },
  };
}
