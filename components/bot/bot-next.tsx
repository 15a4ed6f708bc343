"use client";

import { ClockTime, RelativeTime } from "@/components/common/relative-time";
import { StatusPill } from "@/components/common/status-pill";
import { Card } from "@/components/ui/card";
import { partOfDay } from "@/lib/console/bots-words";
import { formatClock, formatRelative, formatWeekdayClock } from "@/lib/console/format-time";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";
import { zoneParts } from "@/lib/console/zone-parts";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

const dayMs = 86_400_000;

/** "Wakes 14:07, in 12 min — evening visit": by the fleet's clock, in the viewer's zone, the bot's beside it. */
function WakeLine({ wakeAt, detail: { bot, next } }: { wakeAt: string; detail: BotDetailDto }) {
  const zone = useViewerZone();
  const at = Date.parse(wakeAt);
  const soon = useDomainTime((now) => formatRelative(at, now, { zone }));
  const distant = useDomainTime((now) => at - now > dayMs / 2);
  const overdue = useDomainTime((now) => at <= now);
  const clock = distant ? formatWeekdayClock(at, zone) : formatClock(at, zone);
  const part = partOfDay(zoneParts(at, bot.timeZone).hour);
  return (
    <>
      <b className="font-semibold">
        {overdue ? "Wakes now" : `Wakes ${clock}, ${distant && !soon.startsWith("in") ? "then" : soon}`}
      </b>
      {" — "}
      {next.visit === "silent" ? `a quiet look around, ${part}` : `${part} visit`}
    </>
  );
}

/** Status, what happens next, and since when. */
export function BotNext({ detail }: { detail: BotDetailDto }) {
  const { bot, next, statusSince } = detail;
  const wakeAt = bot.status === "running" ? bot.nextWakeAt : null;
  const zone = useViewerZone();
  const stale = bot.status !== "running" && bot.status !== "awake" && bot.nextWakeAt === null && next.wakeAt !== null;
  return (
    <Card className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
      <StatusPill status={bot.status} />
      <span aria-hidden className="h-6 w-px bg-border max-sm:hidden" />
      <div className="min-w-0 leading-[18px]">
        <p>
          {wakeAt ? (
            <WakeLine wakeAt={wakeAt} detail={detail} />
          ) : (
            <b className="font-semibold">
              {stale
                ? "Its planned visit is dropped"
                : bot.session
                  ? `In a visit: turn ${bot.session.turn} of ${bot.session.of}`
                  : next.text}
            </b>
          )}
        </p>
        <p className="text-xs text-muted-foreground">
          {wakeAt && (
            <>
              {formatClock(wakeAt, bot.timeZone)} in {bot.city} ·{" "}
            </>
          )}
          {bot.lastAction ? (
            <>
              last seen <RelativeTime at={bot.lastAction.at} />
            </>
          ) : (
            "not seen yet"
          )}
          {" · "}
          <span title={formatWeekdayClock(statusSince, zone)}>
            {["running", "awake", "held", "paused"].includes(bot.status) ? "started" : "since"}{" "}
            <RelativeTime at={statusSince} />, <ClockTime at={statusSince} />
          </span>
        </p>
      </div>
    </Card>
  );
}
