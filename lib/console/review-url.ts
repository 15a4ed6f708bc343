// Law: what of the review is shown stands in the URL; parsers serve the server's first read and the client alike.
import { createLoader, parseAsStringLiteral } from "nuqs/server";

import { draftViews, type ListDraftsInput } from "@/lib/fleet/contracts/approval";
import { draftStates, refusalGroupNames, type ListRefusedInput } from "@/lib/fleet/contracts/review";

const pageSize = 25;

export const reviewViews = [...draftViews, "refused"] as const;
export type ReviewView = (typeof reviewViews)[number];

export const reviewParsers = {
  view: parseAsStringLiteral(reviewViews),
  group: parseAsStringLiteral(refusalGroupNames),
  state: parseAsStringLiteral(draftStates).withDefault("open"),
};

export const loadReviewUrl = createLoader(reviewParsers);
export type ReviewUrl = Awaited<ReturnType<typeof loadReviewUrl>>;

export function reviewInputOf({ group, state }: Pick<ReviewUrl, "group" | "state">): ListRefusedInput {
  return { group: group ?? undefined, state, limit: pageSize };
}

export const draftsInputOf = (view: ListDraftsInput["view"]): ListDraftsInput => ({ view, limit: pageSize });

/** Without a choice: what waits for somebody, or else what the checks refused. Only refused drafts have a group and a state. */
export function viewOf({ view, group, state }: ReviewUrl, open: { waiting: number; scheduled: number }): ReviewView {
  if (view) return view;
  if (group !== null || state !== "open") return "refused";
  if (open.waiting > 0) return "waiting";
  return open.scheduled > 0 ? "scheduled" : "refused";
}
