/** A persona follows from its archetype, a seed and an index, and from nothing else. */
import type { Archetype, Tier } from "./archetype";
import { drawBio } from "./bio";
import { drawHandle, drawHome } from "./identity";
import { keyedRng, type KeyedRng } from "./keyed-random";
import type { Persona } from "./persona";
import { pick, pickSome, pickWeighted } from "./pick";
import { zoneWeights } from "./places";
import { drawRhythm } from "./rhythm";
import { drawVoice } from "./voice";

export { pickArchetypes } from "./mix";

export type GeneratePersonaInput = {
  archetype: Archetype;
  seed: string;
  index: number;
  /** IANA name; drawn from the archetype's surroundings when absent. */
  timeZone?: string;
  tier?: Tier;
  /** Handles already in use. */
  taken?: ReadonlySet<string>;
};

/** Some interests matter, some a little: weights fall off with the order drawn. */
function drawInterests(archetype: Archetype, rng: KeyedRng): Persona["interests"] {
  const topics = pickSome(archetype.interests, 4 + Math.floor(rng.next() * 4), rng.next);
  return topics.map((topic, rank) => ({
    topic,
    weight: Number((0.95 * 0.82 ** rank * (0.85 + 0.15 * rng.next())).toFixed(2)),
  }));
}

/** Deterministic; the same (archetype, seed, index, zone, tier) gives the same persona, and `taken` changes only its handle. */
export function generatePersona(input: GeneratePersonaInput): Persona {
  const { archetype, index } = input;
  const seed = `${input.seed}/${archetype.id}/${index}`;
  const timeZone = input.timeZone ?? pickWeighted(zoneWeights(archetype.timeZone), keyedRng(seed, "zone").next());
  const home = drawHome(timeZone, keyedRng(seed, "home"));
  const drawn = keyedRng(seed, "taste");
  const taste = {
    palette: [...pick(archetype.palettes, drawn.next())],
    subjects: pickSome(archetype.subjects, 7 + Math.floor(drawn.next() * 5), drawn.next),
    moods: pickSome(archetype.moods, 2 + Math.floor(drawn.next() * 2), drawn.next),
  };
  const interests = drawInterests(archetype, keyedRng(seed, "interests"));
  const topics = interests.map(({ topic }) => topic);
  return {
    name: home.name,
    handle: drawHandle(home, archetype, index, keyedRng(seed, "handle"), input.taken ?? new Set()),
    bio: drawBio({ archetype, city: home.city, topics, subjects: taste.subjects }, keyedRng(seed, "bio")),
    backstory: "",
    archetypeId: archetype.id,
    tier: input.tier ?? archetype.tier,
    timeZone,
    city: home.city,
    languages: home.language === "en" ? ["en"] : ["en", home.language],
    interests,
    taste,
    voice: drawVoice(archetype, seed),
    rhythm: drawRhythm(archetype, seed),
    seed,
  };
}
