/** Events as lines: `id,bot,kind,at,post,parent,author`, `at` ISO 8601 with milliseconds, UTC. */
import { z } from "zod";
import type { RealismEvent } from "./events";

export const EVENT_HEADER = "id,bot,kind,at,post,parent,author";

const field = z.string().max(200);
const rowSchema = z.tuple([
  field.min(1),
  field.min(1),
  z.enum(["post", "comment", "like", "browse"]),
  z.iso.datetime({ offset: false }),
  field,
  field,
  field,
]);

/** Handles and ids never need quotes; a comma in one is refused when it is read back. */
export function eventLine({ id, bot, kind, at, post, parent, author }: RealismEvent): string {
  return `${id},${bot},${kind},${new Date(at).toISOString()},${post},${parent},${author}`;
}

/**
 * One line of a file.
 * @throws Error that names the line and what is wrong with it
 */
export function parseEventLine(line: string, number: number): RealismEvent {
  const parsed = rowSchema.safeParse(line.split(","));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const column = EVENT_HEADER.split(",")[Number(issue?.path[0])];
    throw new Error(`Line ${number}${column ? `, ${column}` : ""}: ${issue?.message}. Expected: ${EVENT_HEADER}`);
  }
  const [id, bot, kind, at, post, parent, author] = parsed.data;
  return { id, bot, kind, at: Date.parse(at), post, parent, author };
}
