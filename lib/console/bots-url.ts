// What the list of bots shows is in its address; server and browser read it by the same parsers.
import { createLoader, parseAsArrayOf, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";

import { botSorts, listBotsInput, type BotFilter, type ListBotsInput } from "@/lib/fleet/contracts/bots";
import { shownStatuses, tierSchema } from "@/lib/fleet/contracts/words";

export type BotSort = (typeof botSorts)[number];

/** The order a column starts with, where that is not ascending: most first. */
export const firstDirections: Partial<Record<BotSort, "asc" | "desc">> = {
  last_action: "desc",
  actions: "desc",
  cost: "desc",
  errors: "desc",
  created: "desc",
};

export const defaultBotSort: BotSort = "next_wake";

export const botFilterParsers = {
  q: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(shownStatuses)).withDefault([]),
  archetype: parseAsArrayOf(parseAsString).withDefault([]),
  tier: parseAsArrayOf(parseAsStringLiteral(tierSchema.options)).withDefault([]),
};

export const botTableParsers = {
  sort: parseAsStringLiteral(botSorts).withDefault(defaultBotSort),
  dir: parseAsStringLiteral(["asc", "desc"] as const),
  page: parseAsInteger.withDefault(1),
};

const load = createLoader({ ...botFilterParsers, ...botTableParsers });

export interface BotsUrl {
  q: string;
  status: BotFilter["status"];
  archetype: string[];
  tier: BotFilter["tier"];
  sort: BotSort;
  dir: "asc" | "desc" | null;
  page: number;
}

/** A hand-written address may ask for anything: what does not fit is cut to what does. */
export function toListBotsInput({ q, dir, page, ...rest }: BotsUrl): ListBotsInput {
  return listBotsInput.parse({
    ...rest,
    status: rest.status.slice(0, 20),
    archetype: rest.archetype.slice(0, 20).map((id) => id.slice(0, 60)),
    q: q.trim().slice(0, 120) || undefined,
    dir: dir ?? firstDirections[rest.sort] ?? "asc",
    page: Math.min(100_000, Math.max(1, page)),
  });
}

export function botsInputOf(searchParams: Record<string, string | string[] | undefined>): ListBotsInput {
  return toListBotsInput(load(searchParams) as BotsUrl);
}

export function isFiltered({ q, status, archetype, tier }: BotFilter): boolean {
  return Boolean(q) || status.length > 0 || archetype.length > 0 || tier.length > 0;
}
