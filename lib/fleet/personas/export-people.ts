import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import { bots, personaCandidates } from "@/lib/db/schema";
import { type Persona, personaSchema } from "@/lib/persona/persona";
import { personaFile } from "@/lib/persona/persona-file";
import type { FleetContext } from "../context";
import { defineQuery, type Verb } from "../verb";

/** `draft`: the people of one draft; without it those of the fleet. `from` goes on where a file of the most people ended. */
const exportInput = z.object({
  draft: z.string().max(80).optional(),
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

type PersonaFileDto = ReturnType<typeof personaFile>;

/** Some 15 MB. */
const MOST_PEOPLE = 5000;
const ROWS_A_PAGE = 500;

function pageOf(ctx: FleetContext, draft: string | undefined, offset: number): Promise<{ persona: unknown }[]> {
  return draft
    ? ctx.db
        .select({ persona: personaCandidates.persona })
        .from(personaCandidates)
        .where(and(eq(personaCandidates.jobId, draft), inArray(personaCandidates.state, ["ready", "accepted"])))
        .orderBy(asc(personaCandidates.place))
        .limit(ROWS_A_PAGE)
        .offset(offset)
    : ctx.db
        .select({ persona: bots.persona })
        .from(bots)
        .where(and(eq(bots.galleryId, ctx.studio.identity), ne(bots.status, "retired")))
        .orderBy(asc(bots.createdAt), asc(bots.id))
        .limit(ROWS_A_PAGE)
        .offset(offset);
}

/** People as a file that another fleet reads, all of them. Retired bots and dropped candidates are left out. */
export const exportPeople: Verb<z.infer<typeof exportInput>, PersonaFileDto> = defineQuery({
  name: "personas.export",
  role: "viewer",
  input: exportInput,
  run: async (ctx, { draft, from }) => {
    const people: Persona[] = [];
    for (let read = 0; read < MOST_PEOPLE; read += ROWS_A_PAGE) {
      const rows = await pageOf(ctx, draft, from + read);
      people.push(...rows.flatMap((row) => personaSchema.safeParse(row.persona).data ?? []));
      if (rows.length < ROWS_A_PAGE) break;
    }
    return personaFile(people);
  },
});
