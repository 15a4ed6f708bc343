// Law: what is written here is the Prometheus text format 0.0.4, whatever a label holds.

export type Labels = Record<string, string | number>;
export type Sample = { labels?: Labels; value: number };
/** The counts of a histogram's classes are cumulative, without the last, endless one; `ends` are their upper ends. */
export type Distribution = { labels?: Labels; count: number; sum: number; classes: readonly number[] };

export type Family = { name: string; help: string } & (
  | { type: "gauge" | "counter"; samples: readonly Sample[] }
  | { type: "histogram"; ends: readonly number[]; distributions: readonly Distribution[] }
);

export const EXPOSITION_TYPE = "text/plain; version=0.0.4; charset=utf-8";

const escapedHelp = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
const escapedLabel = (value: string | number) => escapedHelp(String(value)).replaceAll('"', '\\"');

function labelled(labels: Labels = {}): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapedLabel(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}

const line = (name: string, labels: Labels | undefined, value: number) => `${name}${labelled(labels)} ${value}`;

function distributionLines(name: string, ends: readonly number[], one: Distribution): string[] {
  const classes = ends.map((end, at) => line(`${name}_bucket`, { ...one.labels, le: end }, one.classes[at] ?? 0));
  return [
    ...classes,
    line(`${name}_bucket`, { ...one.labels, le: "+Inf" }, one.count),
    line(`${name}_sum`, one.labels, one.sum),
    line(`${name}_count`, one.labels, one.count),
  ];
}

function familyLines(family: Family): string[] {
  const { name } = family;
  const lines =
    family.type === "histogram"
      ? family.distributions.flatMap((one) => distributionLines(name, family.ends, one))
      : family.samples.map(({ labels, value }) => line(name, labels, value));
  return [`# HELP ${name} ${escapedHelp(family.help)}`, `# TYPE ${name} ${family.type}`, ...lines];
}

export function exposition(families: readonly Family[]): string {
  return `${families.flatMap(familyLines).join("\n")}\n`;
}
