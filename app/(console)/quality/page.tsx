import type { Metadata } from "next";

import { Quality } from "@/components/quality/quality";
import { qualityQuery } from "@/lib/console/quality-query";
import { getQuality } from "@/lib/fleet/quality/get-quality";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";

import { Hydrated } from "../hydrated";

export const metadata: Metadata = { title: "Quality" };

export default async function QualityPage() {
  const ctx = await getContext(actorOf(await requireViewer()));
  return (
    <Hydrated entries={[[qualityQuery.queryKey, await getQuality.run(ctx, {})]]}>
      <Quality />
    </Hydrated>
  );
}
