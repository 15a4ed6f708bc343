import { MapPinIcon } from "lucide-react";

import { ArchetypeIcon } from "@/components/common/archetype-icon";
import { BotAvatar } from "@/components/common/bot-avatar";
import { formatCount } from "@/lib/console/format-number";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

import { BotActions } from "./bot-actions";
import { LocalTime } from "./local-time";

function Counts({ counts }: { counts: BotDetailDto["counts"] }) {
  const entries = [
    [counts.posts, "post", "posts"],
    [counts.likes, "like", "likes"],
    [counts.comments, "comment", "comments"],
  ] as const;
  return (
    <span className="flex gap-3 sm:ml-auto">
      {entries.map(([count, one, many]) => (
        <span key={one}>
          <b className="font-semibold">{formatCount(count)}</b>{" "}
          <span className="text-muted-foreground">{count === 1 ? one : many}</span>
        </span>
      ))}
    </span>
  );
}

/** The bot as a visitor of the gallery sees it, and what an operator may do with it. */
export function BotHeader({
  detail,
  onEdit,
  onDeleted,
}: {
  detail: BotDetailDto;
  onEdit: () => void;
  onDeleted: () => void;
}) {
  const { bot, bio, counts } = detail;
  return (
    <header className="flex gap-4">
      <BotAvatar bot={bot} size={64} className="max-sm:hidden" />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-3">
          <BotAvatar bot={bot} size={40} className="sm:hidden" />
          <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
            <h1 className="text-xl font-semibold tracking-[-0.01em]">{bot.name}</h1>
            <span className="truncate text-muted-foreground">{bot.handle}</span>
          </div>
          <BotActions detail={detail} onEdit={onEdit} onDeleted={onDeleted} />
        </div>
        <p className="mt-1 text-muted-foreground">{bio || "It says nothing about itself."}</p>
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs whitespace-nowrap">
          <span className="inline-flex items-center gap-1.5 text-muted-foreground">
            <ArchetypeIcon id={bot.archetype.id} />
            {bot.archetype.name}, {bot.tier}
          </span>
          <span className="inline-flex items-center gap-1.5 text-muted-foreground">
            <MapPinIcon aria-hidden className="size-3.5" strokeWidth={1.75} />
            <span>
              now <LocalTime zone={bot.timeZone} /> in {bot.city}
            </span>
          </span>
          <Counts counts={counts} />
        </div>
      </div>
    </header>
  );
}
