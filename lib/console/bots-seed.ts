const words = [
  "amber",
  "birch",
  "cedar",
  "delta",
  "ember",
  "fjord",
  "grove",
  "harbour",
  "iris",
  "juniper",
  "kelp",
  "linen",
  "maple",
  "north",
  "olive",
  "pebble",
];

/** A seed to start from, fit to be read out: "maple-417". `bytes` are random. */
export function seedWords([first = 0, second = 0, third = 0]: Uint8Array): string {
  return `${words[first % words.length]}-${((second << 8) | third) % 1000}`;
}

export function freshSeed(): string {
  return seedWords(crypto.getRandomValues(new Uint8Array(3)));
}
