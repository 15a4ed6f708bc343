import { sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { archetypes } from "@/lib/db/schema";
import { ARCHETYPES } from "@/lib/persona/catalogue";

/** Brings the catalogue's archetypes into the database: new and changed ones are written, an operator's own stay. */
export async function seedArchetypes(db: DbOrTx, realNow: number): Promise<void> {
  const rows = ARCHETYPES.map((a) => ({
    id: a.id,
    name: a.name,
    description: a.description,
    weight: a.weight,
    tier: a.tier,
    definition: a as unknown,
    updatedAt: new Date(realNow),
  }));
  await db
    .insert(archetypes)
    .values(rows)
    .onConflictDoUpdate({
      target: archetypes.id,
      set: {
        name: sql`excluded.name`,
        description: sql`excluded.description`,
        weight: sql`excluded.weight`,
        tier: sql`excluded.tier`,
        definition: sql`excluded.definition`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
}
