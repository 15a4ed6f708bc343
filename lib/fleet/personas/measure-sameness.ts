import { sameness, type Sameness, TOO_ALIKE } from "@/lib/persona/sameness";
import type { SamenessDto } from "../contracts/personas";
import { emptyInput } from "../contracts/words";
import { defineQuery, type Verb } from "../verb";
import { type KnownPerson, knownPeople, MOST_COMPARED } from "./known-people";

/** The event loop takes its turn. */
const rest = () => new Promise<void>((resolve) => setImmediate(resolve));
const ROWS_A_TURN = 25;

type Pair = { a: KnownPerson; b: KnownPerson; found: Sameness };

const who = ({ persona, botId }: KnownPerson) => ({ name: persona.name, handle: persona.handle, botId });

/** Everyone against everyone: the pair nearest to each other, and how many have somebody too like them. */
export const measureSameness: Verb<Record<string, never>, SamenessDto> = defineQuery({
  name: "personas.sameness",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const all = await knownPeople(ctx.db, ctx.studio.identity);
    const people = all.slice(-MOST_COMPARED);
    const nearest = new Float64Array(people.length);
    let best: Pair | null = null;
    for (const [at, a] of people.entries()) {
      for (let other = at + 1; other < people.length; other += 1) {
        const b = people[other] as KnownPerson;
        const found = sameness(a.print, b.print);
        nearest[at] = Math.max(nearest[at] ?? 0, found.score);
        nearest[other] = Math.max(nearest[other] ?? 0, found.score);
        if (!best || found.score > best.found.score) best = { a, b, found };
      }
      if (at % ROWS_A_TURN === 0) await rest();
    }
    return {
      compared: people.length,
      sampled: all.length > people.length,
      threshold: TOO_ALIKE,
      alike: nearest.filter((score) => score >= TOO_ALIKE).length,
      mean: people.length > 1 ? nearest.reduce((sum, score) => sum + score, 0) / people.length : 0,
      nearest: best && { a: who(best.a), b: who(best.b), ...best.found },
    };
  },
});
