import {
  ActivityIcon,
  ArchiveIcon,
  CirclePauseIcon,
  CirclePlayIcon,
  CircleStopIcon,
  HourglassIcon,
  TriangleAlertIcon,
  type LucideIcon,
} from "lucide-react";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { ShownStatus } from "@/lib/fleet/contracts/words";

export type Tone = "ok" | "held" | "fail" | "idle";

export const toneText: Record<Tone, string> = {
  ok: "text-ok",
  held: "text-held",
  fail: "text-fail",
  idle: "text-idle",
};

export const statusWords: Record<ShownStatus, { word: string; tone: Tone; icon: LucideIcon }> = {
  running: { word: "Running", tone: "ok", icon: CirclePlayIcon },
  awake: { word: "Awake", tone: "ok", icon: ActivityIcon },
  held: { word: "Held", tone: "held", icon: HourglassIcon },
  paused: { word: "Paused", tone: "idle", icon: CirclePauseIcon },
  failing: { word: "Failing", tone: "fail", icon: TriangleAlertIcon },
  stopped: { word: "Stopped", tone: "idle", icon: CircleStopIcon },
  retired: { word: "Retired", tone: "idle", icon: ArchiveIcon },
};

/** Icon, word and colour on one line; `note` adds the reason in a quieter voice. */
export function StatusPill({ status, note, className }: { status: ShownStatus; note?: ReactNode; className?: string }) {
  const { word, tone, icon: Icon } = statusWords[status];
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 align-middle font-medium whitespace-nowrap",
        toneText[tone],
        className,
      )}
    >
      <Icon className="size-4 shrink-0" strokeWidth={1.75} aria-hidden />
      {word}
      {note && <span className="min-w-0 truncate text-xs font-normal text-muted-foreground">{note}</span>}
    </span>
  );
}

/** A rounded chip in a status tone: always with an icon and a word, never colour alone. */
export function TonePill({
  tone,
  icon: Icon,
  size,
  children,
  className,
}: {
  tone: Tone;
  icon: LucideIcon;
  size?: "default" | "sm";
  children: ReactNode;
  className?: string;
}) {
  return (
    <Badge variant={tone} size={size} className={className}>
      <Icon aria-hidden />
      {children}
    </Badge>
  );
}
