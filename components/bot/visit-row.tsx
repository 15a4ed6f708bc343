"use client";

import { KindIcon, kindLooks } from "@/components/common/kind-icon";
import { Thumbnail } from "@/components/common/thumbnail";
import { cn } from "@/components/ui/cn";
import { partOfDay } from "@/lib/console/bots-words";
import { formatAbsolute, formatClock, formatDay } from "@/lib/console/format-time";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";
import { visitWords } from "@/lib/console/visit-words";
import { zoneParts } from "@/lib/console/zone-parts";
import type { BotRowDto, SessionDto, TurnDto } from "@/lib/fleet/contracts/bots";

import { turnWords } from "./turn-words";

function TurnButton({ turn, of, open, onOpen }: { turn: TurnDto; of: number; open: boolean; onOpen: () => void }) {
  const bad = turn.status === "refused" || turn.status === "given_up";
  const times = turn.count > 1 ? ` ×${turn.count}` : "";
  const name = `Turn ${turn.index + 1} of ${of}: ${kindLooks[turn.kind].word.toLowerCase()}${times}, ${turnWords(turn)}`;
  return (
    <button
      type="button"
      aria-label={name}
      title={turn.reason ? `${name} (${turn.reason})` : name}
      aria-pressed={open}
      onClick={onOpen}
      className="rounded-md"
    >
      <KindIcon
        kind={turn.kind}
        boxed
        className={cn(
          "transition-colors hover:bg-accent max-sm:size-8",
          turn.status === "planned" && "border-dashed opacity-70",
          (turn.status === "skipped" || turn.removedAt !== null) && "opacity-45",
          (turn.status === "working" || turn.status === "waiting") && "border-brand",
          bad && "border-fail bg-fail-soft",
          open && "border-primary bg-brand-soft ring-1 ring-primary",
        )}
      />
    </button>
  );
}

/** One visit: when and how long by the viewer's clock, what happened, the part of the bot's own day, and the pictures it touched. */
export function VisitRow({
  session,
  bot,
  openTurnId,
  onOpenTurn,
}: {
  session: SessionDto;
  bot: BotRowDto;
  openTurnId: string | null;
  onOpenTurn: (turnId: string | null) => void;
}) {
  const zone = useViewerZone();
  const { openedAt, closedAt, status, turns } = session;
  const day = useDomainTime((now) => {
    const opened = formatDay(openedAt, now, zone);
    return opened === formatDay(now, now, zone) ? "" : opened;
  });
  const end = closedAt ? formatClock(closedAt, zone) : "now";
  const part = partOfDay(zoneParts(Date.parse(openedAt), bot.timeZone).hour);
  const pictures = turns
    .filter(({ kind, status: turned }) => (kind === "post" || kind === "comment") && turned === "done")
    .flatMap(({ targets }) => targets.filter(({ imageUrl }) => imageUrl))
    .slice(0, 3);
  return (
    <li className="flex min-h-9 items-center gap-3 py-1.5 max-sm:flex-wrap">
      <div className="w-[92px] shrink-0 leading-[17px]" title={formatAbsolute(openedAt, zone)}>
        <div className="whitespace-nowrap">
          {formatClock(openedAt, zone)}–{end}
        </div>
        {day && <div className="text-2xs leading-[15px] text-muted-foreground">{day}</div>}
      </div>
      <div className="w-[150px] shrink-0 leading-[17px] max-sm:w-auto max-sm:min-w-0 max-sm:flex-1">
        <div className="text-xs">{visitWords(session)}</div>
        <div className="text-2xs leading-[15px] text-muted-foreground">
          {part} in {bot.city}
          {status === "abandoned" && <span className="text-held">, broken off</span>}
        </div>
      </div>
      <ol className="flex min-w-0 flex-1 flex-wrap items-center gap-y-1.5 max-sm:basis-full">
        {turns.map((turn, index) => (
          <li key={turn.id} className="flex items-center">
            {index > 0 && <span aria-hidden className="h-px w-2.5 bg-border" />}
            <TurnButton
              turn={turn}
              of={turns.length}
              open={turn.id === openTurnId}
              onOpen={() => onOpenTurn(turn.id === openTurnId ? null : turn.id)}
            />
          </li>
        ))}
      </ol>
      {pictures.length > 0 && (
        <div className="ml-auto flex shrink-0 gap-1">
          {pictures.map(({ itemId, title, imageUrl }, index) => (
            <Thumbnail key={`${itemId}-${index}`} src={imageUrl} alt={title} size={24} className="rounded-sm" />
          ))}
        </div>
      )}
    </li>
  );
}
