/** A strict reader of the Prometheus text format 0.0.4, for tests: throws at the first line that a scraper could stumble over. */
export type Read = Map<string, { type: string; help: string; samples: Map<string, number> }>;

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|NaN)$/;
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\\\|\\"|\\n)*)"(?:,|$)/;

function labelsOf(text: string): [string, string][] {
  const labels: [string, string][] = [];
  for (let rest = text; rest !== "";) {
    const found = LABEL.exec(rest);
    if (!found) throw new Error(`unreadable labels: ${text}`);
    labels.push([found[1] ?? "", found[2] ?? ""]);
    rest = rest.slice(found[0].length);
  }
  if (new Set(labels.map(([name]) => name)).size !== labels.length) throw new Error(`a label twice: ${text}`);
  return labels;
}

const ENDINGS = ["", "_bucket", "_sum", "_count"];

function checkHistogram(name: string, samples: Map<string, number>): void {
  const series = new Map<string, { ends: [number, number][]; count?: number; sum?: number }>();
  for (const [key, value] of samples) {
    const [, suffix = "", inner = ""] = /^(?:.*?)(_bucket|_sum|_count)(?:\{(.*)\})?$/.exec(key) ?? [];
    const labels = labelsOf(inner);
    const le = labels.find(([label]) => label === "le")?.[1];
    const own = labels
      .filter(([label]) => label !== "le")
      .map(String)
      .sort()
      .join(";");
    const one = series.get(own) ?? { ends: [] };
    series.set(own, one);
    if (suffix === "_bucket") one.ends.push([le === "+Inf" ? Infinity : Number(le), value]);
    else if (suffix === "_count") one.count = value;
    else if (suffix === "_sum") one.sum = value;
    else throw new Error(`${name}: ${key} is no part of a histogram`);
  }
  for (const { ends, count, sum } of series.values()) {
    if (sum === undefined || ends.at(-1)?.[0] !== Infinity || ends.at(-1)?.[1] !== count)
      throw new Error(`${name}: the last class, the sum or the count does not fit`);
    for (const [at, [end, n]] of ends.entries()) {
      const [before, less] = ends[at - 1] ?? [-Infinity, 0];
      if (!(end > before && n >= less)) throw new Error(`${name}: classes do not rise`);
    }
  }
}

export function readExposition(text: string): Read {
  if (!text.endsWith("\n") || text.includes("\r"))
    throw new Error("does not end in a line feed, or has other ends of lines");
  const families: Read = new Map();
  let current: string | null = null;
  for (const line of text.slice(0, -1).split("\n")) {
    const [, word, name = "", rest = ""] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (word === "HELP") {
      if (!NAME.test(name) || families.has(name)) throw new Error(`a bad or repeated name: ${line}`);
      families.set(name, { type: "", help: rest, samples: new Map() });
      current = name;
    } else if (word === "TYPE") {
      const family = families.get(name);
      if (!family || name !== current || !["gauge", "counter", "histogram"].includes(rest))
        throw new Error(`a type out of place: ${line}`);
      family.type = rest;
    } else {
      const found = SAMPLE.exec(line);
      const family = families.get(current ?? "");
      if (!found || !family?.type) throw new Error(`unreadable: ${line}`);
      const fits = family.type === "histogram" ? ENDINGS.slice(1) : [""];
      if (!fits.some((ending) => found[1] === current + ending)) throw new Error(`under another name: ${line}`);
      if (family.type === "counter" && !current?.endsWith("_total")) throw new Error(`a counter not named so: ${line}`);
      labelsOf(found[2] ?? "");
      const key = line.slice(0, line.lastIndexOf(" "));
      if (family.samples.has(key)) throw new Error(`twice: ${key}`);
      family.samples.set(key, Number(found[3]));
    }
  }
  for (const [name, { type, samples }] of families) if (type === "histogram") checkHistogram(name, samples);
  return families;
}
