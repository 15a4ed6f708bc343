import type { Metadata } from "next";

import { Welcome } from "@/components/welcome/welcome";
import { preparationQuery } from "@/lib/console/jobs-query";
import { settingsQuery } from "@/lib/console/settings-query";
import { getPreparation } from "@/lib/fleet/simulation/jobs";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";
import { settings } from "@/lib/server/settings";

import { Hydrated } from "../hydrated";

export const metadata: Metadata = { title: "Welcome" };

export default async function WelcomePage() {
  const ctx = await getContext(actorOf(await requireViewer()));
  return (
    <Hydrated
      entries={[
        [settingsQuery.queryKey, await settings.run(ctx, {})],
        [preparationQuery.queryKey, await getPreparation.run(ctx, {})],
      ]}
    >
      <Welcome />
    </Hydrated>
  );
}
