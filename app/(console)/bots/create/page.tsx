import type { Metadata } from "next";

import { CreateManyScreen } from "@/components/create/create-many-screen";
import { seedWords } from "@/lib/console/bots-seed";
import { archetypesQuery } from "@/lib/console/create-queries";
import { listArchetypes } from "@/lib/fleet/queries/catalogue";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";
import { seedBytes } from "@/lib/server/seed-bytes";

import { Hydrated } from "../../hydrated";

export const metadata: Metadata = { title: "Create bots" };

export default async function CreateBotsPage() {
  const ctx = await getContext(actorOf(await requireViewer()));
  const archetypes = await listArchetypes.run(ctx, {});
  return (
    <Hydrated entries={[[archetypesQuery.queryKey, archetypes]]}>
      <CreateManyScreen seed={seedWords(await seedBytes(ctx))} />
    </Hydrated>
  );
}
