import { notFound } from "next/navigation";

import { BotScreen } from "@/components/bot/bot-screen";
import { botMemoryQuery, botQuery, botSessionsQuery, sessionsPerPage } from "@/lib/console/bots-queries";
import { FleetError } from "@/lib/fleet/errors";
import { getMemory } from "@/lib/fleet/memory/get-memory";
import { getBot } from "@/lib/fleet/queries/get-bot";
import { listSessions } from "@/lib/fleet/queries/list-sessions";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";

import { Hydrated } from "../../hydrated";

export const metadata = { title: "Bot" };

export default async function BotPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await getContext(actorOf(await requireViewer()));
  const id = decodeURIComponent((await params).id);
  const bot = await getBot.run(ctx, { id }).catch((error: unknown) => {
    if (error instanceof FleetError && error.code === "not_found") notFound();
    throw error;
  });
  const memory = await getMemory.run(ctx, { id });
  const sessions = await listSessions.run(ctx, { id, limit: sessionsPerPage });
  return (
    <Hydrated
      entries={[
        [botQuery(id).queryKey, bot],
        [botMemoryQuery(id).queryKey, memory],
        [botSessionsQuery(id).queryKey, { pages: [sessions], pageParams: [null] }],
      ]}
    >
      <BotScreen id={id} />
    </Hydrated>
  );
}
