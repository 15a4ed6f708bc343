import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import { bots, personaCandidates } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { MOST_IN_FILE, personaFile } from "@/lib/persona/persona-file";
import { defineQuery, type Verb } from "../verb";

/** `draft`: the people of one draft; without it those of the fleet. A file holds what an import takes, `from` counts on. */
const exportInput = z.object({
  draft: z.string().max(80).optional(),
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

type PersonaFileDto = ReturnType<typeof personaFile>;

/** People as a file that another fleet reads. Retired bots and dropped candidates are left out. */
export const exportPeople: Verb<z.infer<typeof exportInput>, PersonaFileDto> = defineQuery({
  name: "personas.export",
  role: "viewer",
  input: exportInput,
  run: async (ctx, { draft, from }) => {
    const rows = draft
      ? await ctx.db
          .select({ persona: personaCandidates.persona })
          .from(personaCandidates)
          .where(and(eq(personaCandidates.jobId, draft), inArray(personaCandidates.state, ["ready", "accepted"])))
          .orderBy(asc(personaCandidates.place))
          .limit(MOST_IN_FILE)
      : await ctx.db
          .select({ persona: bots.persona })
          .from(bots)
          .where(and(eq(bots.galleryId, ctx.studio.identity), ne(bots.status, "retired")))
          .orderBy(asc(bots.createdAt), asc(bots.id))
          .limit(MOST_IN_FILE)
          .offset(from);
    return personaFile(rows.flatMap((row) => personaSchema.safeParse(row.persona).data ?? []));
  },
});
