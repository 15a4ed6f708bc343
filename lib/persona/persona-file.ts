/** A file of people: read whole or not at all, with every fault named by its line, person and field. */
import { z } from "zod";
import { type Persona, personaSchema } from "./persona";

export const PERSONA_FILE = "floimg-fleet/personas";
export const MOST_IN_FILE = 500;
/** Faults told of one file; the rest are counted. */
const MOST_FAULTS = 20;

/** What may be missing is drawn: hours from the seed, the seed from the place in the file. */
const filePersonaSchema = personaSchema.partial({ rhythm: true, seed: true });
export type FilePersona = z.infer<typeof filePersonaSchema>;

export type FileFault = { line: number | null; person: number | null; field: string; message: string };
export type PersonaFile = { ok: true; people: FilePersona[]; lines: number[] } | { ok: false; faults: FileFault[] };

export function personaFile(personas: readonly Persona[]): {
  format: string;
  version: number;
  personas: readonly Persona[];
} {
  return { format: PERSONA_FILE, version: 1, personas };
}

const lineAt = (text: string, position: number) => text.slice(0, position).split("\n").length;

/** Where each object of the list begins: the depth at which a person's brace opens is that of the list itself. */
function startsOf(text: string, depthOfPeople: number): number[] {
  const starts: number[] = [];
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter === "\\") at += 1;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "{" || letter === "[") {
      if (letter === "{" && depth === depthOfPeople) starts.push(at);
      depth += 1;
    } else if (letter === "}" || letter === "]") depth -= 1;
  }
  return starts;
}

const whole = (message: string, line: number | null = null): PersonaFile => ({
  ok: false,
  faults: [{ line, person: null, field: "file", message }],
});

function parse(text: string): { value: unknown } | PersonaFile {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
    return whole("This is not valid JSON.", position === undefined ? null : lineAt(text, Number(position)));
  }
}

/** NUL, and halves of surrogate pairs: what JSON writes as an escape only. */
const UNSTORABLE = /\\u0000|\\ud[89a-f][0-9a-f]{2}/;

export function readPersonaFile(text: string): PersonaFile {
  const parsed = parse(text);
  if (!("value" in parsed)) return parsed;
  const { value } = parsed;
  if (UNSTORABLE.test(JSON.stringify(value))) return whole("It holds characters that no database keeps.");
  const list = Array.isArray(value) ? value : (value as { personas?: unknown } | null)?.personas;
  if (!Array.isArray(list)) return whole('A list is wanted, or an object with the list "personas".');
  if (list.length === 0) return whole("There is nobody in it.");
  if (list.length > MOST_IN_FILE) return whole(`There are ${list.length} people in it; ${MOST_IN_FILE} at most.`);
  const starts = startsOf(text, Array.isArray(value) ? 1 : 2);
  // Other objects of the file may stand as deep: then lines are not told rather than told wrongly.
  const known = starts.length === list.length;
  const faults: FileFault[] = [];
  const people = list.flatMap((entry, person) => {
    const read = filePersonaSchema.safeParse(entry);
    if (read.success) return [read.data];
    const start = starts[person] ?? 0;
    for (const { path, message } of read.error.issues) {
      const key = path.findLast((part) => typeof part === "string");
      const end = starts[person + 1] ?? text.length;
      const inside = key === undefined ? -1 : text.slice(start, end).indexOf(`"${key}"`);
      const line = known ? lineAt(text, start + Math.max(0, inside)) : null;
      faults.push({ line, person: person + 1, field: path.join(".") || "person", message });
    }
    return [];
  });
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, MOST_FAULTS) };
  return { ok: true, people, lines: people.map((_, at) => (known ? lineAt(text, starts[at] ?? 0) : 0)) };
}

/** One fault in a line, for a screen. */
export function faultLine({ line, person, field, message }: FileFault): string {
  const where = [line ? `line ${line}` : "", person === null ? "" : `person ${person}`, field === "file" ? "" : field];
  const told = where.filter(Boolean).join(", ");
  return told ? `${told.charAt(0).toUpperCase()}${told.slice(1)}: ${message}` : message;
}
