/** The answer's shape as providers accept it: their strict modes know no lengths, so bounds are checked here afterwards. */
import { jsonSchema, type Schema } from "ai";
import { z } from "zod";

const BOUNDS = new Set([
  "$schema",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "pattern",
  "format",
  "default",
]);

export function answerSchema<T>(schema: z.ZodType<T>): Schema<T> {
  const wire = withoutBounds(z.toJSONSchema(schema, { io: "output" }));
  return jsonSchema<T>(wire as Parameters<typeof jsonSchema>[0], {
    validate: (value) => {
      const parsed = schema.safeParse(value);
      return parsed.success ? { success: true, value: parsed.data } : { success: false, error: parsed.error };
    },
  });
}

function withoutBounds(node: unknown, naming = false): unknown {
  if (Array.isArray(node)) return node.map((entry) => withoutBounds(entry));
  if (typeof node !== "object" || node === null) return node;
  // Below "properties" the keys are field names, and a field may be called "format".
  const kept = Object.entries(node).filter(([key]) => naming || !BOUNDS.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutBounds(value, !naming && key === "properties")]));
}
