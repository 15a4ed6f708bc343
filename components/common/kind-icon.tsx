import {
  AlarmClockIcon,
  ArchiveIcon,
  CalendarSyncIcon,
  CirclePauseIcon,
  CirclePlayIcon,
  CircleStopIcon,
  EyeIcon,
  HeartIcon,
  HourglassIcon,
  ImagePlusIcon,
  LockOpenIcon,
  MessageCircleIcon,
  PencilIcon,
  PlayIcon,
  RotateCcwIcon,
  TriangleAlertIcon,
  UserPlusIcon,
  type LucideIcon,
} from "lucide-react";

import { cn } from "@/components/ui/cn";
import type { activityKinds } from "@/lib/fleet/contracts/activity";

interface KindLook {
  word: string;
  icon: LucideIcon;
  /** The series colour of charts, a CSS value. */
  color: string;
}

/** In the order and colours every chart keeps: from the baseline up. */
export const kindLooks: Record<"post" | "comment" | "like" | "browse", KindLook> = {
  post: { word: "Post", icon: ImagePlusIcon, color: "var(--chart-1)" },
  comment: { word: "Comment", icon: MessageCircleIcon, color: "var(--chart-2)" },
  like: { word: "Like", icon: HeartIcon, color: "var(--chart-3)" },
  browse: { word: "Browse", icon: EyeIcon, color: "var(--chart-4)" },
};

type Kind = (typeof activityKinds)[number];
type TurnKind = keyof typeof kindLooks;

/** What happened to a bot or to the fleet; each its own mark, all in one quiet colour. */
const eventIcons: Record<Exclude<Kind, TurnKind>, LucideIcon> = {
  created: UserPlusIcon,
  started: PlayIcon,
  paused: CirclePauseIcon,
  resumed: CirclePlayIcon,
  stopped: CircleStopIcon,
  woken: AlarmClockIcon,
  held: HourglassIcon,
  released: LockOpenIcon,
  replanned: CalendarSyncIcon,
  failing: TriangleAlertIcon,
  edited: PencilIcon,
  retired: ArchiveIcon,
  restarted: RotateCcwIcon,
};

const isTurn = (kind: Kind): kind is TurnKind => kind in kindLooks;

export function KindIcon({ kind, className, boxed = false }: { kind: Kind; className?: string; boxed?: boolean }) {
  const Icon = isTurn(kind) ? kindLooks[kind].icon : eventIcons[kind];
  const color = isTurn(kind) && kind !== "browse" ? kindLooks[kind].color : "var(--muted-foreground)";
  const icon = (
    <Icon
      aria-hidden
      strokeWidth={boxed ? 2 : 1.75}
      className={cn(boxed ? "size-3.5" : "size-4", "shrink-0", !boxed && className)}
      style={{ color }}
    />
  );
  if (!boxed) return icon;
  return (
    <span className={cn("grid size-6 shrink-0 place-items-center rounded-md border border-border bg-card", className)}>
      {icon}
    </span>
  );
}
