import { parseArgs } from "node:util";

/** What the command was given, by name; with --help, or something it does not know, the usage instead. A flag that was given says "yes". */
export function readOptions<Name extends string>(
  usage: string,
  names: readonly Name[],
  flags: readonly Name[] = [],
): Partial<Record<Name, string>> {
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: "string" }] as const),
    ...flags.map((name) => [name, { type: "boolean" }] as const),
    ["help", { type: "boolean" }] as const,
  ]);
  try {
    const { help, ...values } = parseArgs({ options }).values as Record<string, string | boolean | undefined>;
    const given = Object.entries(values).map(([name, value]) => [name, value === true ? "yes" : value]);
    if (!help) return Object.fromEntries(given) as Partial<Record<Name, string>>;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(2);
  }
}
