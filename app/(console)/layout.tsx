import type { ReactNode } from "react";

import { ConsoleFrame } from "@/components/shell/console-frame";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";
import { getEnv } from "@/lib/server/env";
import { freeOfSecrets } from "@/lib/server/redact";
import { fleetStatus } from "@/lib/server/settings";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const ctx = await getContext(actorOf(await requireViewer()));
  return (
    <ConsoleFrame
      initialStatus={freeOfSecrets(await fleetStatus.run(ctx, {}))}
      live={getEnv().vercel ? "poll" : "stream"}
    >
      {children}
    </ConsoleFrame>
  );
}
