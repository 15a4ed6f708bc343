import {
  CircleCheckIcon,
  CircleSlashIcon,
  InfoIcon,
  SkipForwardIcon,
  Trash2Icon,
  TriangleAlertIcon,
  type LucideIcon,
} from "lucide-react";

import { toneText, type Tone } from "@/components/common/status-pill";
import { cn } from "@/components/ui/cn";
import type { activityKinds, ActivityDto } from "@/lib/fleet/contracts/activity";

export const resultWords: Record<ActivityDto["result"], { word: string; tone: Tone; icon: LucideIcon }> = {
  done: { word: "Done", tone: "ok", icon: CircleCheckIcon },
  refused: { word: "Refused", tone: "fail", icon: TriangleAlertIcon },
  failed: { word: "Failed", tone: "fail", icon: TriangleAlertIcon },
  given_up: { word: "Given up", tone: "held", icon: CircleSlashIcon },
  skipped: { word: "Skipped", tone: "idle", icon: SkipForwardIcon },
  info: { word: "Note", tone: "idle", icon: InfoIcon },
};

export const kindWords: Record<(typeof activityKinds)[number], string> = {
  post: "Post",
  comment: "Comment",
  like: "Like",
  browse: "Browse",
  created: "Created",
  started: "Started",
  paused: "Paused",
  resumed: "Resumed",
  stopped: "Stopped",
  woken: "Woken",
  held: "Held",
  released: "Released",
  replanned: "Planned anew",
  failing: "Failing",
  edited: "Edited",
  retired: "Retired",
  restarted: "Restarted",
};

const removed = { word: "Removed", tone: "idle", icon: Trash2Icon } as const;

/** What a row came to; what left the gallery again is not called done. */
export function ResultMark({
  row: { result, removedAt },
  className,
}: {
  row: Pick<ActivityDto, "result" | "removedAt">;
  className?: string;
}) {
  const { word, tone, icon: Icon } = removedAt === null ? resultWords[result] : removed;
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 text-xs font-medium whitespace-nowrap",
        toneText[tone],
        className,
      )}
    >
      <Icon className="size-3.5 shrink-0" strokeWidth={1.75} aria-hidden />
      {word}
    </span>
  );
}
