// Law: which dead letters are shown stands in the URL; parsers serve the server's first read and the client alike.
import { createLoader, parseAsStringLiteral } from "nuqs/server";

import { letterCauses, letterStates, type ListDeadLettersInput } from "@/lib/fleet/contracts/dead-letters";

const pageSize = 25;

export const letterParsers = {
  cause: parseAsStringLiteral(letterCauses),
  state: parseAsStringLiteral(letterStates).withDefault("open"),
};

export const loadLettersUrl = createLoader(letterParsers);
export type LettersUrl = Awaited<ReturnType<typeof loadLettersUrl>>;

export function lettersInputOf({ cause, state }: LettersUrl): ListDeadLettersInput {
  return { cause: cause ?? undefined, state, limit: pageSize };
}
