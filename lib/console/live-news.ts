// Law: a topic is news when its version is higher than the highest this page has acted on, wherever it was heard.
import { type LiveVersions, liveVersionsSchema } from "@/lib/fleet/contracts/live";

/** Versions as they come over the wire; what cannot be read tells nothing. */
export function readVersions(data: string): LiveVersions {
  try {
    return liveVersionsSchema.safeParse(JSON.parse(data)).data?.versions ?? {};
  } catch {
    return {};
  }
}

/** The higher version of each topic. */
export function mergeVersions(one: LiveVersions, other: LiveVersions): LiveVersions {
  const merged = { ...one };
  for (const [topic, version] of Object.entries(other)) merged[topic] = Math.max(version, merged[topic] ?? 0);
  return merged;
}

/**
 * Remembers what was told through it: answers the topics that are news. At first all are: what the server rendered may be older
 * than the first versions that are heard.
 */
export function createNews(): (told: LiveVersions) => string[] {
  let known: LiveVersions = {};
  return (told) => {
    const news = Object.entries(told).filter(([topic, version]) => version > (known[topic] ?? 0));
    known = mergeVersions(known, told);
    return news.map(([topic]) => topic);
  };
}
