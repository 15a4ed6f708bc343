import type { Metadata } from "next";

import { BotsScreen } from "@/components/bots/bots-screen";
import { botListQuery } from "@/lib/console/bots-queries";
import { botsInputOf } from "@/lib/console/bots-url";
import { listBots } from "@/lib/fleet/queries/list-bots";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";

import { Hydrated } from "../hydrated";

export const metadata: Metadata = { title: "Bots" };

export default async function BotsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await getContext(actorOf(await requireViewer()));
  const input = botsInputOf(await searchParams);
  return (
    <Hydrated entries={[[botListQuery(input).queryKey, await listBots.run(ctx, input)]]}>
      <BotsScreen />
    </Hydrated>
  );
}
