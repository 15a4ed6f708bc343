import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";

import { Review } from "@/components/review/review";
import { draftsQuery, reviewQuery } from "@/lib/console/review-query";
import { draftsInputOf, loadReviewUrl, reviewInputOf, viewOf } from "@/lib/console/review-url";
import { listDrafts } from "@/lib/fleet/approval/list-drafts";
import { listRefused } from "@/lib/fleet/review/list-refused";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";

import { Hydrated } from "../hydrated";

export const metadata: Metadata = { title: "Review" };

const asFirst = <T,>(page: T) => ({ pages: [page], pageParams: [undefined] });

export default async function ReviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await getContext(actorOf(await requireViewer()));
  const url = await loadReviewUrl(searchParams);
  const waiting = await listDrafts.run(ctx, draftsInputOf("waiting"));
  const view = viewOf(url, waiting.open);
  const refused = reviewInputOf(url);
  return (
    <Hydrated
      entries={[
        [draftsQuery(draftsInputOf("waiting")).queryKey, asFirst(waiting)],
        view === "refused"
          ? [reviewQuery(refused).queryKey, asFirst(await listRefused.run(ctx, refused))]
          : [draftsQuery(draftsInputOf(view)).queryKey, asFirst(await listDrafts.run(ctx, draftsInputOf(view)))],
      ]}
    >
      <Review />
    </Hydrated>
  );
}
