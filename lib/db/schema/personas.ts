import { integer, pgTable, primaryKey, real, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bots } from "./bots";
import { document, moment } from "./columns";
import { jobs } from "./fleet";

export const candidateStates = ["ready", "asked", "dropped", "accepted"] as const;
export type CandidateState = (typeof candidateStates)[number];

/**
 * Someone drawn for a form, before there is a bot. `place` counts from 0 within its job and decides, with the form's seed, all that is
 * not written by the model: a batch that runs twice meets its own rows. Real time.
 */
export const personaCandidates = pgTable(
  "persona_candidates",
  {
    id: text().primaryKey(),
    jobId: text()
      .notNull()
      .references(() => jobs.id, { onDelete: "cascade" }),
    place: integer().notNull(),
    state: text().$type<CandidateState>().notNull(),
    persona: document<unknown>().notNull(),
    handle: text().notNull(),
    /** How often it was drawn anew, by an operator's wish or because it was too like another. */
    redraws: integer().notNull().default(0),
    hint: text(),
    nearScore: real(),
    nearName: text(),
    botId: text(),
    updatedAt: moment().notNull(),
  },
  (t) => [uniqueIndex("persona_candidates_place").on(t.jobId, t.place)],
);

/** What a bot's persona was, version by version, from its first change on. Real time. */
export const personaVersions = pgTable(
  "persona_versions",
  {
    botId: text()
      .notNull()
      .references(() => bots.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    persona: document<unknown>().notNull(),
    at: moment().notNull(),
    by: text().notNull(),
    what: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.botId, t.version] })],
);
