"use client";

import { ClockTime, RelativeTime, useDue } from "@/components/common/relative-time";
import { StatusPill } from "@/components/common/status-pill";
import { useShell } from "@/components/shell/shell-context";
import { Card } from "@/components/ui/card";
import { capitalised, dueWords, partOfDay, quietWords } from "@/lib/console/bots-words";
import { formatClock, formatRelative, formatWeekdayClock } from "@/lib/console/format-time";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";
import { plannedVisitWords } from "@/lib/console/visit-words";
import { zoneParts } from "@/lib/console/zone-parts";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

const dayMs = 86_400_000;

/** "Wakes 14:07 your time, in 12 min — to look and like": by the fleet's clock, in the viewer's zone. */
function WakeLine({ wakeAt, detail: { next } }: { wakeAt: string; detail: BotDetailDto }) {
  const zone = useViewerZone();
  const at = Date.parse(wakeAt);
  const soon = useDomainTime((now) => formatRelative(at, now, { zone }));
  const distant = useDomainTime((now) => at - now > dayMs / 2);
  const due = useDue(wakeAt);
  const { engine } = useShell().status;
  const clock = distant ? formatWeekdayClock(at, zone) : formatClock(at, zone);
  const purpose = plannedVisitWords(next.visit);
  return (
    <>
      <b className="font-semibold">
        {due
          ? capitalised(dueWords(engine.healthy).join(", "))
          : `Wakes ${clock} your time${soon.startsWith("in") ? `, ${soon}` : ""}`}
      </b>
      {purpose && ` — ${purpose}`}
    </>
  );
}

/** The same moment by the bot's own clock: "15:07 in Lagos, afternoon". */
function BotTime({ at, bot }: { at: string; bot: BotDetailDto["bot"] }) {
  const part = partOfDay(zoneParts(Date.parse(at), bot.timeZone).hour);
  return (
    <>
      {formatClock(at, bot.timeZone)} in {bot.city}, {part}
    </>
  );
}

/** Why it does not come earlier, where that is the quiet hours' doing. */
function QuietLine({ quiet, zone }: { quiet: NonNullable<BotDetailDto["bot"]["quiet"]>; zone: string }) {
  const hour = useDomainTime((now) => zoneParts(now, zone).hour);
  return <p className="text-xs text-held">{capitalised(quietWords(quiet, hour).whole)}.</p>;
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
        {wakeAt && bot.quiet && <QuietLine quiet={bot.quiet} zone={bot.timeZone} />}
        <p className="text-xs text-muted-foreground">
          {wakeAt && (
            <>
              <BotTime at={wakeAt} bot={bot} /> ·{" "}
            </>
          )}
          {bot.lastAction ? (
            <>
              last seen <RelativeTime at={bot.lastAction.at} past />
            </>
          ) : (
            "not seen yet"
          )}
          {" · "}
          <span title={formatWeekdayClock(statusSince, zone)}>
            {["running", "awake", "held", "paused"].includes(bot.status) ? "started" : "since"}{" "}
            <RelativeTime at={statusSince} />, <ClockTime at={statusSince} /> your time
          </span>
        </p>
      </div>
    </Card>
  );
}
