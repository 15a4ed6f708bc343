import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Actor, type Role, roleAllows } from "@/lib/fleet/actor";
import { roles } from "@/lib/fleet/contracts/words";
import type { FleetContext } from "@/lib/fleet/context";
import { defineCommand, type Verb } from "@/lib/fleet/verb";
import { handlersOf } from "./test-access-matrix";

type AnyVerb = Verb<unknown, unknown>;
const lib = join(import.meta.dirname, "../lib");

function isVerb(value: unknown): value is AnyVerb {
  const verb = value as Partial<AnyVerb> | null;
  return typeof verb === "object" && verb !== null && typeof verb.run === "function" && typeof verb.role === "string";
}

/** Every verb that a file of the fleet or the server exports, found by reading the files. */
async function verbsOfTree(): Promise<Map<string, AnyVerb>> {
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(?:fleet|server)[\\/].*\.ts$/.test(file) && !/\.test\.ts$|[\\/](?:test-|testing)/.test(file))
    .filter((file) => /defineCommand|defineQuery|: Verb</.test(readFileSync(join(lib, file), "utf8")));
  const found = new Map<string, AnyVerb>();
  for (const file of files) {
    const exported = (await import(/* @vite-ignore */ pathToFileURL(join(lib, file)).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) if (isVerb(value)) found.set(name, value);
  }
  return found;
}

class Reached extends Error {}

/** Whatever a verb touches beside its actor proves that it let the actor in. */
const worldOf = (actor: Actor) =>
  new Proxy({ actor } as FleetContext, {
    get(target, key) {
      if (key === "actor") return target.actor;
      throw new Reached(String(key));
    },
  });

/** Runs the verb against a world that cannot be touched: nothing happens, whatever the input. */
async function outcome(verb: AnyVerb, role: Role): Promise<"refused" | "let in"> {
  const actor: Actor = { kind: "operator", id: "o1", name: "Ada", role };
  try {
    await verb.run(worldOf(actor), {});
  } catch (error) {
    if ((error as { code?: string }).code === "forbidden") return "refused";
  }
  return "let in";
}

let verbs: Map<string, AnyVerb>;
beforeAll(async () => {
  verbs = await verbsOfTree();
});

describe("every verb, as every role", () => {
  it("refuses whoever holds less than it asks for, before it touches anything", async () => {
    expect(verbs.size).toBeGreaterThan(30);
    const faults: string[] = [];
    for (const [name, verb] of verbs)
      for (const role of roles) {
        const wish = roleAllows(role, verb.role) ? "let in" : "refused";
        const got = await outcome(verb, role);
        if (got !== wish) faults.push(`${name} asks for ${verb.role}: ${role} is ${got}`);
      }
    expect(faults).toEqual([]);
  });

  it("lets no viewer change anything", () => {
    const open = [...verbs].filter(([, verb]) => verb.kind === "command" && verb.role === "viewer");
    expect(open.map(([name]) => name)).toEqual([]);
  });

  it("is served under its own role, by one route at least", async () => {
    const served = new Map<string, Role>();
    for (const { handler } of await handlersOf(import.meta.dirname))
      if (handler.rule?.access === "session" && handler.rule.verb) served.set(handler.rule.verb, handler.rule.role);
    const faults = [...verbs].filter(([, verb]) => served.get(verb.name) !== verb.role);
    expect(faults.map(([name]) => name)).toEqual([]);
  });

  it("would find one that forgot to check", async () => {
    const input = z.object({});
    const careless: AnyVerb = { name: "x", role: "owner", kind: "command", input, run: async (ctx) => ctx.db };
    const careful = defineCommand({ name: "y", role: "owner", input, work: async () => ({ result: 1 }) });
    expect(await outcome(careless, "viewer")).toBe("let in");
    expect(await outcome(careful as AnyVerb, "viewer")).toBe("refused");
  });
});
