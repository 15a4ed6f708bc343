/** A mix of archetypes is honoured to the bot: largest remainders, then a seeded order. */
import type { Archetype } from "./archetype";
import { draw } from "./keyed-random";

type PickArchetypesInput = {
  count: number;
  /** Archetype id → weight; ids left out get none. Without a mix the archetypes' own weights count. */
  mix?: Record<string, number>;
  archetypes: readonly Archetype[];
  seed: string;
};

/**
 * One archetype for each of `count` bots, shuffled by the seed.
 * @throws RangeError if no archetype has a weight above zero
 */
export function pickArchetypes({ count, mix, archetypes, seed }: PickArchetypesInput): Archetype[] {
  const weighted = archetypes
    .map((archetype) => ({ archetype, weight: Math.max(0, mix ? (mix[archetype.id] ?? 0) : archetype.weight) }))
    .filter(({ weight }) => weight > 0);
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0 || !Number.isFinite(total))
    throw new RangeError("A mix needs at least one archetype with a weight above zero");

  const shares = weighted.map(({ archetype, weight }, order) => {
    const exact = (count * weight) / total;
    return { archetype, order, bots: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  const missing = count - shares.reduce((sum, { bots }) => sum + bots, 0);
  const byRemainder = shares.toSorted((a, b) => b.remainder - a.remainder || a.order - b.order);
  for (const share of byRemainder.slice(0, missing)) share.bots += 1;

  return shares
    .flatMap(({ archetype, bots }) => Array.from({ length: bots }, () => archetype))
    .map((archetype, k) => ({ archetype, key: draw(seed, "mix", k) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ archetype }) => archetype);
}
