import type { DbOrTx } from "@/lib/db/db";
import { archetypes } from "@/lib/db/schema";
import { type Archetype, archetypeSchema } from "@/lib/persona/archetype";

/** The catalogue as stored, by id. A row that no longer reads as an archetype is an error that names it. */
export async function loadArchetypes(db: DbOrTx): Promise<Map<string, Archetype>> {
  const rows = await db.select().from(archetypes);
  return new Map(
    rows.map((row) => {
      const parsed = archetypeSchema.safeParse(row.definition);
      if (!parsed.success) throw new Error(`The archetype ${row.id} in the database cannot be read: ${parsed.error.issues[0]?.message}`);
      return [row.id, parsed.data];
    }),
  );
}
