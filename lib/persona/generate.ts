/** A persona follows from its archetype, a seed and an index, and from nothing else. */
import type { Archetype, Tier } from "./archetype";
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

const BIO_MAX = 300;

function drawBio(archetype: Archetype, city: string, rng: KeyedRng): string {
  const lines = pickSome(archetype.bioFragments, rng.next() < 0.35 ? 1 : 2, rng.next);
  const u = rng.next();
  if (u < 0.3) lines.push(`On ${city} time.`);
  else if (u < 0.45) lines.unshift(`On ${city} time.`);
  else if (u < 0.6) lines.push(`Likes ${pick(archetype.interests, rng.next())}.`);
  const bio = lines.join(" ");
  return bio.length <= BIO_MAX ? bio : bio.slice(0, BIO_MAX).trim();
}

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
  const taste = keyedRng(seed, "taste");
  return {
    name: home.name,
    handle: drawHandle(home, archetype, index, keyedRng(seed, "handle"), input.taken ?? new Set()),
    bio: drawBio(archetype, home.city, keyedRng(seed, "bio")),
    backstory: "",
    archetypeId: archetype.id,
    tier: input.tier ?? archetype.tier,
    timeZone,
    city: home.city,
    languages: home.language === "en" ? ["en"] : ["en", home.language],
    interests: drawInterests(archetype, keyedRng(seed, "interests")),
    taste: {
      palette: [...pick(archetype.palettes, taste.next())],
      subjects: pickSome(archetype.subjects, 7 + Math.floor(taste.next() * 5), taste.next),
      moods: pickSome(archetype.moods, 2 + Math.floor(taste.next() * 2), taste.next),
    },
    voice: drawVoice(archetype, seed),
    rhythm: drawRhythm(archetype, seed),
    seed,
  };
}
