import { and, asc, eq, ne } from "drizzle-orm";
import { hourProfile } from "@/lib/behavior/timing";
import { personaCandidates } from "@/lib/db/schema";
import type { Archetype } from "@/lib/persona/archetype";
import { personaSchema, type VoiceCard } from "@/lib/persona/persona";
import { TOO_ALIKE } from "@/lib/persona/sameness";
import { loadArchetypes } from "../archetypes/load-archetypes";
import {
  type CandidateDto,
  CANDIDATES_A_PAGE,
  personaJobPageInput,
  type PersonaJobPageDto,
  type PersonaJobsDto,
} from "../contracts/personas";
import type { FleetContext } from "../context";
import { faceToCome } from "../bots/face-to-come";
import { emptyInput } from "../contracts/words";
import { defineQuery, type Verb } from "../verb";
import { latestJobs, readJob, toPersonaJobs } from "./persona-job";

const SHOWN_JOBS = 10;

type Row = typeof personaCandidates.$inferSelect;

function voiceWords(voice: VoiceCard): string {
  const parts = [
    `about ${Math.round(voice.typicalWords)} words`,
    ...(voice.lowerCase ? ["lower case"] : []),
    ...(voice.bluntness > 0.6 ? ["blunt"] : voice.bluntness < 0.2 ? ["kind"] : []),
    ...(voice.emoji > 0.2 ? ["emoji"] : []),
    ...(voice.questions > 0.35 ? ["asks a lot"] : []),
  ];
  const pet = voice.petWords.slice(0, 3).map((word) => `“${word}”`);
  return [...parts, ...(pet.length > 0 ? [`says ${pet.join(", ")}`] : [])].join(", ");
}

/** None for a record that this release cannot read. */
function toCandidate(ctx: FleetContext, row: Row, catalogue: ReadonlyMap<string, Archetype>): CandidateDto[] {
  const { data: persona } = personaSchema.safeParse(row.persona);
  const archetype = persona && catalogue.get(persona.archetypeId);
  if (!archetype || row.state === "dropped") return [];
  const { name, handle, bio, backstory, tier, city, languages, interests, voice } = persona;
  const alike = (row.nearScore ?? 0) >= TOO_ALIKE;
  return [
    {
      id: row.id,
      state: row.state,
      name,
      handle,
      avatarUrl: faceToCome(ctx, persona),
      bio,
      backstory,
      tier,
      city,
      languages,
      interests,
      archetype: { id: archetype.id, name: archetype.name },
      voice: voiceWords(voice),
      hours: hourProfile(persona, archetype),
      hint: row.hint,
      near: row.nearName === null ? null : { name: row.nearName, score: row.nearScore ?? 0, alike },
      botId: row.botId,
    },
  ];
}

/** A job with a page of its people, in the order of their places. */
export const getPeople: Verb<{ id: string; page: number }, PersonaJobPageDto> = defineQuery({
  name: "personas.get",
  role: "viewer",
  input: personaJobPageInput,
  run: async (ctx, { id, page }) => {
    const [job] = await toPersonaJobs(ctx.db, [await readJob(ctx.db, id)]);
    const shown = and(eq(personaCandidates.jobId, id), ne(personaCandidates.state, "dropped"));
    const rows = await ctx.db
      .select()
      .from(personaCandidates)
      .where(shown)
      .orderBy(asc(personaCandidates.place))
      .limit(CANDIDATES_A_PAGE)
      .offset((page - 1) * CANDIDATES_A_PAGE);
    const catalogue = await loadArchetypes(ctx.db);
    const pages = Math.max(1, Math.ceil((await ctx.db.$count(personaCandidates, shown)) / CANDIDATES_A_PAGE));
    return {
      job: job as NonNullable<typeof job>,
      items: rows.flatMap((row) => toCandidate(ctx, row, catalogue)),
      pages,
      offline: ctx.llm.offline,
    };
  },
});

/** The newest jobs: whoever comes back finds the people that wait. */
export const listPeople: Verb<Record<string, never>, PersonaJobsDto> = defineQuery({
  name: "personas.list",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => ({
    items: await toPersonaJobs(ctx.db, await latestJobs(ctx.db, ctx.studio.identity, SHOWN_JOBS)),
  }),
});
