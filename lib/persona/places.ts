/** Where a persona may live: a zone's cities, and whose names are common there. */
import type { CultureId } from "./names";

type Place = { cities: readonly string[]; cultures: Partial<Record<CultureId, number>> };

export const PLACES: Record<string, Place> = {
  "America/New_York": {
    cities: ["Brooklyn", "Queens", "Philadelphia", "Boston", "Atlanta", "Pittsburgh", "Miami", "Providence", "Baltimore", "Raleigh"],
    cultures: { anglo: 6, hispanic: 3, southasian: 1.2, eastasianChinese: 1, korean: 0.6, westafrican: 0.8, slavic: 0.6, arabic: 0.4 },
  },
  "America/Chicago": {
    cities: ["Chicago", "Austin", "Minneapolis", "Milwaukee", "New Orleans", "St. Louis", "Houston", "Madison", "Omaha"],
    cultures: { anglo: 6, hispanic: 3, german: 0.6, slavic: 0.8, southasian: 0.8, westafrican: 0.5, nordic: 0.5 },
  },
  "America/Denver": { cities: ["Denver", "Boise", "Santa Fe", "Salt Lake City", "Fort Collins"], cultures: { anglo: 6, hispanic: 2.5, nordic: 0.4 } },
  "America/Los_Angeles": {
    cities: ["Los Angeles", "Oakland", "Portland", "Seattle", "San Diego", "Sacramento", "Long Beach", "San Jose", "Tacoma"],
    cultures: { anglo: 5, hispanic: 3, eastasianChinese: 1.5, korean: 1, japanese: 0.7, southasian: 1.2, arabic: 0.3 },
  },
  "America/Toronto": { cities: ["Toronto", "Ottawa", "Hamilton", "Montréal"], cultures: { anglo: 4, french: 2, southasian: 1.5, eastasianChinese: 1.2, arabic: 0.5 } },
  "America/Mexico_City": { cities: ["Mexico City", "Puebla", "Oaxaca", "Querétaro"], cultures: { hispanic: 1 } },
  "America/Bogota": { cities: ["Bogotá", "Medellín", "Cali"], cultures: { hispanic: 1 } },
  "America/Sao_Paulo": { cities: ["São Paulo", "Curitiba", "Belo Horizonte", "Florianópolis"], cultures: { lusophone: 6, japanese: 0.5, arabic: 0.3 } },
  "America/Argentina/Buenos_Aires": { cities: ["Buenos Aires", "Rosario", "Córdoba"], cultures: { hispanic: 5, french: 0.3, german: 0.3 } },
  "Europe/London": {
    cities: ["London", "Leeds", "Bristol", "Glasgow", "Manchester", "Cardiff", "Sheffield", "Belfast", "Norwich", "Brighton"],
    cultures: { anglo: 7, southasian: 1.8, westafrican: 1, slavic: 0.8, arabic: 0.5, french: 0.3, eastasianChinese: 0.4 },
  },
  "Europe/Dublin": { cities: ["Dublin", "Cork", "Galway"], cultures: { anglo: 6, slavic: 0.8, lusophone: 0.5 } },
  "Europe/Lisbon": { cities: ["Lisbon", "Porto", "Coimbra"], cultures: { lusophone: 6, anglo: 0.4, french: 0.3 } },
  "Europe/Paris": { cities: ["Paris", "Lyon", "Nantes", "Lille", "Marseille"], cultures: { french: 6, arabic: 1.2, lusophone: 0.5, westafrican: 0.5 } },
  "Europe/Berlin": { cities: ["Berlin", "Hamburg", "Leipzig", "Cologne", "Dresden"], cultures: { german: 6, turkish: 1.2, slavic: 0.8, arabic: 0.4 } },
  "Europe/Stockholm": { cities: ["Stockholm", "Gothenburg", "Malmö", "Uppsala"], cultures: { nordic: 6, arabic: 0.5, slavic: 0.3 } },
  "Europe/Warsaw": { cities: ["Warsaw", "Kraków", "Wrocław", "Gdańsk"], cultures: { slavic: 1 } },
  "Europe/Prague": { cities: ["Prague", "Brno", "Olomouc"], cultures: { slavic: 6, german: 0.4 } },
  "Europe/Madrid": { cities: ["Madrid", "Valencia", "Bilbao", "Seville"], cultures: { hispanic: 1 } },
  "Europe/Istanbul": { cities: ["Istanbul", "Izmir", "Ankara"], cultures: { turkish: 1 } },
  "Atlantic/Reykjavik": { cities: ["Reykjavík", "Akureyri"], cultures: { nordic: 1 } },
  "Africa/Accra": { cities: ["Accra", "Kumasi"], cultures: { westafrican: 1 } },
  "Africa/Lagos": { cities: ["Lagos", "Ibadan", "Abuja"], cultures: { westafrican: 1 } },
  "Africa/Cairo": { cities: ["Cairo", "Alexandria"], cultures: { arabic: 1 } },
  "Africa/Casablanca": { cities: ["Casablanca", "Rabat"], cultures: { arabic: 4, french: 0.5 } },
  "Asia/Dubai": { cities: ["Dubai", "Sharjah"], cultures: { arabic: 3, southasian: 3, anglo: 0.6 } },
  "Asia/Kolkata": { cities: ["Mumbai", "Pune", "Bengaluru", "Kochi", "Delhi", "Kolkata"], cultures: { southasian: 1 } },
  "Asia/Singapore": { cities: ["Singapore"], cultures: { eastasianChinese: 4, southasian: 1.2, anglo: 0.5 } },
  "Asia/Shanghai": { cities: ["Shanghai", "Hangzhou", "Chengdu"], cultures: { eastasianChinese: 1 } },
  "Asia/Tokyo": { cities: ["Tokyo", "Osaka", "Kyoto", "Fukuoka"], cultures: { japanese: 1 } },
  "Asia/Seoul": { cities: ["Seoul", "Busan", "Daegu"], cultures: { korean: 1 } },
  "Australia/Sydney": { cities: ["Sydney", "Newcastle", "Canberra"], cultures: { anglo: 6, eastasianChinese: 1, southasian: 0.8, arabic: 0.4 } },
  "Australia/Melbourne": { cities: ["Melbourne", "Geelong", "Ballarat"], cultures: { anglo: 6, eastasianChinese: 0.8, southasian: 1 } },
  "Pacific/Auckland": { cities: ["Auckland", "Wellington", "Dunedin"], cultures: { anglo: 6, southasian: 0.7, eastasianChinese: 0.7 } },
};

const ANYWHERE: Place["cultures"] = { anglo: 3, hispanic: 2, southasian: 1, lusophone: 1, slavic: 1, arabic: 1, french: 1, nordic: 1, westafrican: 1 };

/** The part of a zone's name that is a place: `Australia/Lord_Howe` gives `Lord Howe`. */
function cityOfZone(zone: string): string {
  const last = zone.split("/").at(-1) ?? zone;
  return /^(UTC|GMT|Etc|Z)/.test(last) ? "on the move" : last.replaceAll("_", " ");
}

export function placeOf(zone: string): Place {
  return PLACES[zone] ?? { cities: [cityOfZone(zone)], cultures: ANYWHERE };
}

/** Zones a fleet spreads over beside an archetype's own, with weights. */
const ELSEWHERE: Record<string, number> = {
  "America/New_York": 3, "America/Chicago": 1.5, "America/Denver": 0.6, "America/Los_Angeles": 2.5, "America/Toronto": 1,
  "America/Mexico_City": 0.7, "America/Bogota": 0.4, "America/Sao_Paulo": 1, "America/Argentina/Buenos_Aires": 0.6,
  "Europe/London": 2.5, "Europe/Dublin": 0.5, "Europe/Lisbon": 0.7, "Europe/Paris": 1.2, "Europe/Berlin": 1.5, "Europe/Stockholm": 0.8,
  "Europe/Warsaw": 0.7, "Europe/Prague": 0.6, "Europe/Madrid": 0.8, "Europe/Istanbul": 0.5, "Atlantic/Reykjavik": 0.2,
  "Africa/Accra": 0.3, "Africa/Lagos": 0.5, "Africa/Cairo": 0.4, "Africa/Casablanca": 0.3, "Asia/Dubai": 0.4, "Asia/Kolkata": 1,
  "Asia/Singapore": 0.5, "Asia/Tokyo": 0.6, "Asia/Seoul": 0.5, "Australia/Sydney": 0.8, "Australia/Melbourne": 0.6, "Pacific/Auckland": 0.4,
};

/** Share of personas that live in their archetype's own zone. */
const HOME_SHARE = 0.6;

/** Zone weights of an archetype. UTC is nobody's home: it spreads over all zones. */
export function zoneWeights(archetypeZone: string): Record<string, number> {
  if (/^(Etc\/)?(UTC|GMT|Zulu|Universal)/.test(archetypeZone)) return ELSEWHERE;
  const total = Object.values(ELSEWHERE).reduce((sum, weight) => sum + weight, 0);
  return { ...ELSEWHERE, [archetypeZone]: (ELSEWHERE[archetypeZone] ?? 0) + (total * HOME_SHARE) / (1 - HOME_SHARE) };
}
