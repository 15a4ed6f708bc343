/** Where a persona may live: a zone's share of those who live elsewhere than their archetype, its cities, and whose names are common there. */
import type { CultureId } from "./names";

type Place = { share: number; cities: readonly string[]; cultures: Partial<Record<CultureId, number>> };

export const PLACES: Readonly<Record<string, Place>> = {
  "America/New_York": {
    share: 3,
    cities: [
      "Brooklyn",
      "Queens",
      "Philadelphia",
      "Boston",
      "Atlanta",
      "Pittsburgh",
      "Miami",
      "Providence",
      "Baltimore",
      "Raleigh",
    ],
    cultures: {
      anglo: 6,
      hispanic: 3,
      southasian: 1.2,
      eastasianChinese: 1,
      korean: 0.6,
      westafrican: 0.8,
      slavic: 0.6,
      arabic: 0.4,
    },
  },
  "America/Chicago": {
    share: 1.5,
    cities: [
      "Chicago",
      "Austin",
      "Minneapolis",
      "Milwaukee",
      "New Orleans",
      "St. Louis",
      "Houston",
      "Madison",
      "Omaha",
    ],
    cultures: { anglo: 6, hispanic: 3, german: 0.6, slavic: 0.8, southasian: 0.8, westafrican: 0.5, nordic: 0.5 },
  },
  "America/Denver": {
    share: 0.6,
    cities: ["Denver", "Boise", "Santa Fe", "Salt Lake City", "Fort Collins"],
    cultures: { anglo: 6, hispanic: 2.5, nordic: 0.4 },
  },
  "America/Los_Angeles": {
    share: 2.5,
    cities: [
      "Los Angeles",
      "Oakland",
      "Portland",
      "Seattle",
      "San Diego",
      "Sacramento",
      "Long Beach",
      "San Jose",
      "Tacoma",
    ],
    cultures: { anglo: 5, hispanic: 3, eastasianChinese: 1.5, korean: 1, japanese: 0.7, southasian: 1.2, arabic: 0.3 },
  },
  "America/Toronto": {
    share: 1,
    cities: ["Toronto", "Ottawa", "Hamilton", "Montréal"],
    cultures: { anglo: 4, french: 2, southasian: 1.5, eastasianChinese: 1.2, arabic: 0.5 },
  },
  "America/Mexico_City": {
    share: 0.7,
    cities: ["Mexico City", "Puebla", "Oaxaca", "Querétaro"],
    cultures: { hispanic: 1 },
  },
  "America/Bogota": { share: 0.4, cities: ["Bogotá", "Medellín", "Cali"], cultures: { hispanic: 1 } },
  "America/Sao_Paulo": {
    share: 1,
    cities: ["São Paulo", "Curitiba", "Belo Horizonte", "Florianópolis"],
    cultures: { lusophone: 6, japanese: 0.5, arabic: 0.3 },
  },
  "America/Argentina/Buenos_Aires": {
    share: 0.6,
    cities: ["Buenos Aires", "Rosario", "Córdoba"],
    cultures: { hispanic: 5, french: 0.3, german: 0.3 },
  },
  "Europe/London": {
    share: 2.5,
    cities: [
      "London",
      "Leeds",
      "Bristol",
      "Glasgow",
      "Manchester",
      "Cardiff",
      "Sheffield",
      "Belfast",
      "Norwich",
      "Brighton",
    ],
    cultures: {
      anglo: 7,
      southasian: 1.8,
      westafrican: 1,
      slavic: 0.8,
      arabic: 0.5,
      french: 0.3,
      eastasianChinese: 0.4,
    },
  },
  "Europe/Dublin": {
    share: 0.5,
    cities: ["Dublin", "Cork", "Galway"],
    cultures: { anglo: 6, slavic: 0.8, lusophone: 0.5 },
  },
  "Europe/Lisbon": {
    share: 0.7,
    cities: ["Lisbon", "Porto", "Coimbra"],
    cultures: { lusophone: 6, anglo: 0.4, french: 0.3 },
  },
  "Europe/Paris": {
    share: 1.2,
    cities: ["Paris", "Lyon", "Nantes", "Lille", "Marseille"],
    cultures: { french: 6, arabic: 1.2, lusophone: 0.5, westafrican: 0.5 },
  },
  "Europe/Berlin": {
    share: 1.5,
    cities: ["Berlin", "Hamburg", "Leipzig", "Cologne", "Dresden"],
    cultures: { german: 6, turkish: 1.2, slavic: 0.8, arabic: 0.4 },
  },
  "Europe/Stockholm": {
    share: 0.8,
    cities: ["Stockholm", "Gothenburg", "Malmö", "Uppsala"],
    cultures: { nordic: 6, arabic: 0.5, slavic: 0.3 },
  },
  "Europe/Warsaw": { share: 0.7, cities: ["Warsaw", "Kraków", "Wrocław", "Gdańsk"], cultures: { slavic: 1 } },
  "Europe/Prague": { share: 0.6, cities: ["Prague", "Brno", "Olomouc"], cultures: { slavic: 6, german: 0.4 } },
  "Europe/Madrid": { share: 0.8, cities: ["Madrid", "Valencia", "Bilbao", "Seville"], cultures: { hispanic: 1 } },
  "Europe/Istanbul": { share: 0.5, cities: ["Istanbul", "Izmir", "Ankara"], cultures: { turkish: 1 } },
  "Atlantic/Reykjavik": { share: 0.2, cities: ["Reykjavík", "Akureyri"], cultures: { nordic: 1 } },
  "Africa/Accra": { share: 0.3, cities: ["Accra", "Kumasi"], cultures: { westafrican: 1 } },
  "Africa/Lagos": { share: 0.5, cities: ["Lagos", "Ibadan", "Abuja"], cultures: { westafrican: 1 } },
  "Africa/Cairo": { share: 0.4, cities: ["Cairo", "Alexandria"], cultures: { arabic: 1 } },
  "Africa/Casablanca": { share: 0.3, cities: ["Casablanca", "Rabat"], cultures: { arabic: 4, french: 0.5 } },
  "Asia/Dubai": { share: 0.4, cities: ["Dubai", "Sharjah"], cultures: { arabic: 3, southasian: 3, anglo: 0.6 } },
  "Asia/Kolkata": {
    share: 1,
    cities: ["Mumbai", "Pune", "Bengaluru", "Kochi", "Delhi", "Kolkata"],
    cultures: { southasian: 1 },
  },
  "Asia/Singapore": {
    share: 0.5,
    cities: ["Singapore"],
    cultures: { eastasianChinese: 4, southasian: 1.2, anglo: 0.5 },
  },
  "Asia/Shanghai": { share: 0, cities: ["Shanghai", "Hangzhou", "Chengdu"], cultures: { eastasianChinese: 1 } },
  "Asia/Tokyo": { share: 0.6, cities: ["Tokyo", "Osaka", "Kyoto", "Fukuoka"], cultures: { japanese: 1 } },
  "Asia/Seoul": { share: 0.5, cities: ["Seoul", "Busan", "Daegu"], cultures: { korean: 1 } },
  "Australia/Sydney": {
    share: 0.8,
    cities: ["Sydney", "Newcastle", "Canberra"],
    cultures: { anglo: 6, eastasianChinese: 1, southasian: 0.8, arabic: 0.4 },
  },
  "Australia/Melbourne": {
    share: 0.6,
    cities: ["Melbourne", "Geelong", "Ballarat"],
    cultures: { anglo: 6, eastasianChinese: 0.8, southasian: 1 },
  },
  "Pacific/Auckland": {
    share: 0.4,
    cities: ["Auckland", "Wellington", "Dunedin"],
    cultures: { anglo: 6, southasian: 0.7, eastasianChinese: 0.7 },
  },
};

const ANYWHERE: Place["cultures"] = {
  anglo: 3,
  hispanic: 2,
  southasian: 1,
  lusophone: 1,
  slavic: 1,
  arabic: 1,
  french: 1,
  nordic: 1,
  westafrican: 1,
};

/** The part of a zone's name that is a place: `Australia/Lord_Howe` gives `Lord Howe`. */
function cityOfZone(zone: string): string {
  const last = zone.split("/").at(-1) ?? zone;
  return /^(UTC|GMT|Etc|Z)/.test(last) ? "on the move" : last.replaceAll("_", " ");
}

export function placeOf(zone: string): Place {
  return PLACES[zone] ?? { share: 0, cities: [cityOfZone(zone)], cultures: ANYWHERE };
}

/** Share of personas that live in their archetype's own zone. */
const HOME_SHARE = 0.6;

const ELSEWHERE: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(PLACES).map(([zone, { share }]) => [zone, share]),
);

/** Zone weights of an archetype. UTC is nobody's home: it spreads over all zones. */
export function zoneWeights(archetypeZone: string): Readonly<Record<string, number>> {
  if (/^(Etc\/)?(UTC|GMT|Zulu|Universal)/.test(archetypeZone)) return ELSEWHERE;
  const total = Object.values(ELSEWHERE).reduce((sum, weight) => sum + weight, 0);
  return { ...ELSEWHERE, [archetypeZone]: (ELSEWHERE[archetypeZone] ?? 0) + (total * HOME_SHARE) / (1 - HOME_SHARE) };
}
