import type { Metadata } from "next";

import { Connect } from "@/components/connect/connect";
import { connectionQuery } from "@/lib/console/connection-query";
import { getConnection } from "@/lib/fleet/rollout/get-connection";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";

import { Hydrated } from "../hydrated";

export const metadata: Metadata = { title: "Connect a Studio" };

export default async function ConnectPage() {
  const ctx = await getContext(actorOf(await requireViewer()));
  return (
    <Hydrated entries={[[connectionQuery.queryKey, await getConnection.run(ctx, {})]]}>
      <Connect />
    </Hydrated>
  );
}
