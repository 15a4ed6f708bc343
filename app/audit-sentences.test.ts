import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { toldActions } from "@/lib/console/audit-sentences";

const lib = join(import.meta.dirname, "../lib");

/** Names of commands as the files write them: a bot's verbs are made from one pattern. */
function commandsOfTree(): string[] {
  const sources = readdirSync(lib, { recursive: true, encoding: "utf8" })
    .filter(
      (file) => /^(?:fleet|server)[\\/].*\.ts$/.test(file) && !/\.test\.ts$|[\\/](?:test-fleet|testing)/.test(file),
    )
    .map((file) => readFileSync(join(lib, file), "utf8"));
  const found = sources.flatMap((source) =>
    [...source.matchAll(/defineCommand(?:<[^(]*>)?\(\{\s*name: "([^"]+)"/g)].map(([, name]) => name as string),
  );
  const one = ["start", "pause", "resume", "stop"].map((verb) => `bots.${verb}`);
  return [...found, ...one].filter((name) => name !== "poke");
}

it("tells every command in a sentence of its own", () => {
  const commands = commandsOfTree();
  expect(commands.length).toBeGreaterThan(35);
  expect(commands.filter((name) => !toldActions.includes(name))).toEqual([]);
});
