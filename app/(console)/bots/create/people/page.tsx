import type { Metadata } from "next";

import { PeopleScreen } from "@/components/create/people/people-screen";
import { seedWords } from "@/lib/console/bots-seed";
import { archetypesQuery } from "@/lib/console/create-queries";
import { listArchetypes } from "@/lib/fleet/queries/catalogue";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";
import { seedBytes } from "@/lib/server/seed-bytes";

import { Hydrated } from "../../../hydrated";

export const metadata: Metadata = { title: "People from a brief" };

export default async function PeoplePage() {
  const ctx = await getContext(actorOf(await requireViewer()));
  const archetypes = await listArchetypes.run(ctx, {});
  return (
    <Hydrated entries={[[archetypesQuery.queryKey, archetypes]]}>
      <PeopleScreen seed={seedWords(await seedBytes(ctx))} />
    </Hydrated>
  );
}
