import type { DbOrTx } from "@/lib/db/db";
import { archetypes } from "@/lib/db/schema";
import { type Archetype, archetypeSchema } from "@/lib/persona/archetype";

/** Reading a definition is costly next to fetching it: what was read stays, as long as its row does not change. */
const read = new Map<string, { updatedAt: number; archetype: Archetype }>();

/** The catalogue as stored, by id. A row that no longer reads as an archetype is an error that names it. */
export async function loadArchetypes(db: DbOrTx): Promise<Map<string, Archetype>> {
  const rows = await db.select().from(archetypes);
  return new Map(
    rows.map((row) => {
      const known = read.get(row.id);
      if (known?.updatedAt === row.updatedAt.getTime()) return [row.id, known.archetype];
      const parsed = archetypeSchema.safeParse(row.definition);
      if (!parsed.success) throw new Error(`The archetype ${row.id} in the database cannot be read: ${parsed.error.issues[0]?.message}`);
      read.set(row.id, { updatedAt: row.updatedAt.getTime(), archetype: parsed.data });
      return [row.id, parsed.data];
    }),
  );
}
