import { parseArgs } from "node:util";

/** What the command was given, by name; with --help, or something it does not know, the usage instead. */
export function readOptions<Name extends string>(usage: string, names: readonly Name[]): Partial<Record<Name, string>> {
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: "string" }] as const),
    ["help", { type: "boolean" }] as const,
  ]);
  try {
    const { help, ...values } = parseArgs({ options }).values as Record<string, string | boolean | undefined>;
    if (!help) return values as Partial<Record<Name, string>>;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(2);
  }
}
