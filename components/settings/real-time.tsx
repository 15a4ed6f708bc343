"use client";

import { useShell } from "@/components/shell/shell-context";
import { formatAbsolute, formatRelative } from "@/lib/console/format-time";
import { useViewerZone } from "@/lib/console/use-hydrated";

/** How long ago or how soon by the world's clock, not the fleet's: people, sessions and processes live by it. */
export function RealTime({
  at,
  className,
  past = false,
}: {
  at: string;
  className?: string;
  /** It lies behind us, whatever the clocks differ by. */
  past?: boolean;
}) {
  const { clock } = useShell().status;
  const zone = useViewerZone();
  const now = Date.parse(clock.realAt);
  const words = formatRelative(past ? Math.min(Date.parse(at), now) : at, now, { zone });
  return (
    <time dateTime={at} title={formatAbsolute(at, zone)} className={className}>
      {past && words === "now" ? "just now" : words}
    </time>
  );
}
