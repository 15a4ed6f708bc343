/** Every random number is a function of (seed, stream, index): any single decision replays alone, whatever came before it. */

const TWO_32 = 4_294_967_296;

/** Avalanche of one 32-bit word (the finaliser constants of MurmurHash3, public domain). */
function mix(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Two independent 32-bit words of a text. */
function hashText(text: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return [mix(a), mix(b ^ text.length)];
}

function at(key: [number, number], index: number): number {
  const low = index >>> 0;
  const high = Math.floor(index / TWO_32) | 0;
  const first = mix(key[0] ^ mix(low + 0x632be5ab) ^ Math.imul(high, 0x27d4eb2f));
  const second = mix(first ^ key[1] ^ Math.imul(low, 0x165667b1));
  return ((first >>> 6) * 134_217_728 + (second >>> 5)) / 9_007_199_254_740_992;
}

function keyOf(seed: string, stream: string): [number, number] {
  return hashText(`${seed}\u0000${stream}`);
}

/**
 * One uniform number in [0, 1) with 53 bits.
 * @param index any integer, negative ones included
 */
export function draw(seed: string, stream: string, index: number): number {
  return at(keyOf(seed, stream), index);
}

/** Standard normal by Box and Muller from two uniforms; finite for every input in [0, 1). */
function box(u: number, v: number): number {
  return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
}

/** One standard normal number; uses the two indices `2·index` and `2·index + 1` of its stream. */
export function drawNormal(seed: string, stream: string, index: number): number {
  const key = keyOf(seed, stream);
  return box(at(key, 2 * index), at(key, 2 * index + 1));
}

export type KeyedRng = { next(): number; normal(): number; readonly index: number };

/** A cursor over one stream: `next()` reads the index and moves on, `normal()` reads two. */
export function keyedRng(seed: string, stream: string, start = 0): KeyedRng {
  const key = keyOf(seed, stream);
  let index = start;
  const next = () => at(key, index++);
  return {
    next,
    normal: () => {
      const u = next();
      return box(u, next());
    },
    get index() {
      return index;
    },
  };
}

/** The numbers of one stream by index, with the hashing of its name done once. */
export function stream(seed: string, name: string): { uniform(index: number): number; normal(index: number): number } {
  const key = keyOf(seed, name);
  return {
    uniform: (index) => at(key, index),
    normal: (index) => box(at(key, 2 * index), at(key, 2 * index + 1)),
  };
}
