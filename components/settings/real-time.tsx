"use client";

import { useShell } from "@/components/shell/shell-context";
import { formatAbsolute, formatRelative } from "@/lib/console/format-time";
import { useViewerZone } from "@/lib/console/use-hydrated";

/** How long ago or how soon by the world's clock, not the fleet's: people, sessions and processes live by it. */
export function RealTime({ at, className }: { at: string; className?: string }) {
  const { clock } = useShell().status;
  const zone = useViewerZone();
  return (
    <time dateTime={at} title={formatAbsolute(at, zone)} className={className}>
      {formatRelative(at, Date.parse(clock.realAt), { zone })}
    </time>
  );
}
