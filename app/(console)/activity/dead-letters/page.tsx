import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";

import { DeadLetters } from "@/components/letters/dead-letters";
import { lettersQuery } from "@/lib/console/letters-query";
import { lettersInputOf, loadLettersUrl } from "@/lib/console/letters-url";
import { listDeadLetters } from "@/lib/fleet/dead-letters/list-letters";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";

import { Hydrated } from "../../hydrated";

export const metadata: Metadata = { title: "Dead letters" };

export default async function DeadLettersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await getContext(actorOf(await requireViewer()));
  const input = lettersInputOf(await loadLettersUrl(searchParams));
  const first = { pages: [await listDeadLetters.run(ctx, input)], pageParams: [undefined] };
  return (
    <Hydrated entries={[[lettersQuery(input).queryKey, first]]}>
      <DeadLetters />
    </Hydrated>
  );
}
