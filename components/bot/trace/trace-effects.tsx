import {
  CircleCheckIcon,
  CircleHelpIcon,
  HourglassIcon,
  Trash2Icon,
  TriangleAlertIcon,
  type LucideIcon,
} from "lucide-react";

import { toneText, type Tone } from "@/components/common/status-pill";
import { RealTime } from "@/components/settings/real-time";
import { cn } from "@/components/ui/cn";
import { capitalised } from "@/lib/console/bots-words";
import { formatAbsolute, formatClock } from "@/lib/console/format-time";
import type { TurnTraceDto } from "@/lib/fleet/contracts/bots";

import { effectStatusWords } from "../turn-words";

type Effect = TurnTraceDto["effects"][number];

const looks: Record<Effect["status"], { tone: Tone; icon: LucideIcon }> = {
  permitted: { tone: "idle", icon: HourglassIcon },
  done: { tone: "ok", icon: CircleCheckIcon },
  refused: { tone: "fail", icon: TriangleAlertIcon },
  unknown: { tone: "held", icon: CircleHelpIcon },
  given_up: { tone: "fail", icon: TriangleAlertIcon },
};

const removed = { tone: "idle", icon: Trash2Icon } as const;

const kindWords: Record<Effect["kind"], string> = {
  render: "Picture rendered",
  post: "Post published",
  comment: "Comment published",
  like: "Like given",
};

function told(effect: Effect): string {
  const sent = effect.sends === 1 ? "sent once" : `sent ${effect.sends} times`;
  const read = effect.reads > 0 ? `, read back ${effect.reads === 1 ? "once" : `${effect.reads} times`}` : "";
  const what = effect.status === "done" ? kindWords[effect.kind] : capitalised(effect.kind);
  return `${what}: ${sent}${read}`;
}

/** Each thing the gallery saw: what became of it, how often it was sent and read back. */
export function TraceEffects({ effects }: { effects: readonly Effect[] }) {
  return (
    <ul className="flex flex-col gap-1.5 text-xs">
      {effects.map((effect, index) => {
        const { tone, icon: Icon } = effect.removedAt === null ? looks[effect.status] : removed;
        return (
          <li key={index}>
            <div className="flex items-center gap-2">
              <span className={cn("inline-flex w-[92px] shrink-0 items-center gap-1 font-medium", toneText[tone])}>
                <Icon className="size-3.5" strokeWidth={1.75} aria-hidden />
                {effect.removedAt === null ? capitalised(effectStatusWords[effect.status]) : "Removed"}
              </span>
              <span className="whitespace-nowrap">{told(effect)}</span>
              <span className="truncate font-mono text-2xs text-muted-foreground">
                {effect.remoteId ?? effect.itemId}
              </span>
              <time dateTime={effect.at} title={formatAbsolute(effect.at)} className="ml-auto text-muted-foreground">
                {formatClock(effect.at)}
              </time>
            </div>
            {effect.removedAt !== null && (
              <p className="pl-[100px] text-muted-foreground">
                Taken off the gallery <RealTime past at={effect.removedAt} />
              </p>
            )}
            {effect.reason && <p className="pl-[100px] text-muted-foreground">{effect.reason}</p>}
          </li>
        );
      })}
    </ul>
  );
}
