import type { RealismEvent } from "@/lib/behavior/realism/events";

function merged(a: readonly RealismEvent[], b: readonly RealismEvent[]): RealismEvent[] {
  const out: RealismEvent[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left && (!right || left.at <= right.at)) {
      out.push(left);
      i += 1;
    } else if (right) {
      out.push(right);
      j += 1;
    }
  }
  return out;
}

/** Lists that are in the order of time, as one; pair by pair, with a rest after each. */
export async function mergedInParts(
  lists: readonly RealismEvent[][],
  rest: () => Promise<unknown>,
): Promise<RealismEvent[]> {
  let left = [...lists];
  while (left.length > 1) {
    const round: RealismEvent[][] = [];
    for (let k = 0; k < left.length; k += 2) {
      round.push(merged(left[k] ?? [], left[k + 1] ?? []));
      await rest();
    }
    left = round;
  }
  return left[0] ?? [];
}
