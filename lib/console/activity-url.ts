// Law: the whole filter of the log stands in the URL; parsers serve the server's first read and the client alike.
import { createLoader, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";

import { activityKinds, activityResults, type ListActivityInput } from "@/lib/fleet/contracts/activity";
import { isoSchema } from "@/lib/fleet/contracts/words";

export const activityPageSize = 50;

export const activityParsers = {
  bot: parseAsString,
  kind: parseAsNativeArrayOf(parseAsStringLiteral(activityKinds)).withDefault([]),
  result: parseAsNativeArrayOf(parseAsStringLiteral(activityResults)).withDefault([]),
  text: parseAsString.withDefault(""),
  from: parseAsString,
  to: parseAsString,
};

export const loadActivityUrl = createLoader(activityParsers);
export type ActivityUrl = Awaited<ReturnType<typeof loadActivityUrl>>;

const iso = (text: string | null) => (text && isoSchema.safeParse(text).success ? text : undefined);

/** What the API is asked for; parts of the URL that it would refuse are left out. */
export function activityInputOf(url: ActivityUrl): ListActivityInput {
  return {
    botId: url.bot?.slice(0, 80) || undefined,
    kinds: url.kind.slice(0, 20),
    results: url.result,
    text: url.text.trim().slice(0, 200) || undefined,
    from: iso(url.from),
    to: iso(url.to),
    limit: activityPageSize,
  };
}

export function isFiltered(url: ActivityUrl): boolean {
  return Boolean(url.bot || url.text || url.from || url.to) || url.kind.length > 0 || url.result.length > 0;
}
