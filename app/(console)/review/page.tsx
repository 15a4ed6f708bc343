import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";

import { Review } from "@/components/review/review";
import { reviewQuery } from "@/lib/console/review-query";
import { loadReviewUrl, reviewInputOf } from "@/lib/console/review-url";
import { listRefused } from "@/lib/fleet/review/list-refused";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";

import { Hydrated } from "../hydrated";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await getContext(actorOf(await requireViewer()));
  const input = reviewInputOf(await loadReviewUrl(searchParams));
  const first = { pages: [await listRefused.run(ctx, input)], pageParams: [undefined] };
  return (
    <Hydrated entries={[[reviewQuery(input).queryKey, first]]}>
      <Review />
    </Hydrated>
  );
}
