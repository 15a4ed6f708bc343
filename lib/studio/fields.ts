/** How every adapter reads what galleries send: what may be absent is, what no database keeps is left out, one bad entry hides no others. */
import { z } from "zod";

/** Servers write an absent field as missing or as null: both become undefined. */
export function maybe<S extends z.ZodType>(schema: S) {
  return schema
    .nullish()
    .catch(undefined)
    .transform((value): z.output<S> | undefined => value ?? undefined);
}

/** Postgres keeps neither NUL nor half a character, in text or JSON: what a gallery sends is kept without them. */
export const words = z.string().transform((value) => value.replace(/\0|\p{Surrogate}/gu, ""));

export const id = z.union([words.pipe(z.string().min(1).max(200)), z.number().int().transform(String)]);
/** It is kept in an index, whose entries are bounded: a longer one would fail the bot that meets it. */
export const username = words.pipe(z.string().min(1).max(200));
export const count = maybe(z.number().int().nonnegative()).transform((value) => value ?? 0);
export const flag = maybe(z.boolean()).transform((value) => value ?? false);

/** What of a list can be read, and how much was sent. */
export function readable<S extends z.ZodType>(entries: readonly unknown[], schema: S) {
  const items = entries.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  return { items, received: entries.length };
}

/** Galleries wrap what they answer: what stands under this key. */
export function under<S extends z.ZodType>(key: string, schema: S) {
  return z.object({ [key]: schema }).transform((value) => value[key] as z.output<S>);
}
