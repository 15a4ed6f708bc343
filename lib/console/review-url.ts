// Law: which refused drafts are shown stands in the URL; parsers serve the server's first read and the client alike.
import { createLoader, parseAsStringLiteral } from "nuqs/server";

import { draftStates, refusalGroupNames, type ListRefusedInput } from "@/lib/fleet/contracts/review";

const pageSize = 25;

export const reviewParsers = {
  group: parseAsStringLiteral(refusalGroupNames),
  state: parseAsStringLiteral(draftStates).withDefault("open"),
};

export const loadReviewUrl = createLoader(reviewParsers);
export type ReviewUrl = Awaited<ReturnType<typeof loadReviewUrl>>;

export function reviewInputOf({ group, state }: ReviewUrl): ListRefusedInput {
  return { group: group ?? undefined, state, limit: pageSize };
}
