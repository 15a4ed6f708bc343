import type { Metadata } from "next";

import { Settings } from "@/components/settings/settings";
import { preparationQuery } from "@/lib/console/jobs-query";
import { settingsQuery } from "@/lib/console/settings-query";
import { getPreparation } from "@/lib/fleet/simulation/jobs";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";
import { settings } from "@/lib/server/settings";

import { Hydrated } from "../hydrated";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const ctx = await getContext(actorOf(await requireViewer()));
  return (
    <Hydrated
      entries={[
        [settingsQuery.queryKey, await settings.run(ctx, {})],
        [preparationQuery.queryKey, await getPreparation.run(ctx, {})],
      ]}
    >
      <Settings />
    </Hydrated>
  );
}
