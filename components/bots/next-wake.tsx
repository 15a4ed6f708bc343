import { ClockTime, RelativeTime, useDue } from "@/components/common/relative-time";
import { useShell } from "@/components/shell/shell-context";
import { cn } from "@/components/ui/cn";
import { dueWords, noWakeWords, quietWords } from "@/lib/console/bots-words";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { zoneParts } from "@/lib/console/zone-parts";
import type { BotRowDto } from "@/lib/fleet/contracts/bots";

/** The time of day and how far off; where quiet hours have left an earlier visit out, that too. */
function Planned({ at, bot }: { at: string; bot: BotRowDto }) {
  const hour = useDomainTime((now) => zoneParts(now, bot.timeZone).hour);
  const relative = <RelativeTime at={at} botZone={{ zone: bot.timeZone, city: bot.city }} />;
  const quiet = bot.quiet && quietWords(bot.quiet, hour);
  return (
    <>
      <div>
        <ClockTime at={at} />
        {quiet && <span className="ml-1.5 text-2xs text-muted-foreground">{relative}</span>}
      </div>
      <div className="text-2xs leading-[15px] text-muted-foreground" title={quiet?.whole}>
        {quiet ? quiet.brief : relative}
      </div>
    </>
  );
}

/** When it comes next, or what it waits for: two short lines. */
export function NextWake({ bot }: { bot: BotRowDto }) {
  const planned = bot.status === "running" && bot.nextWakeAt;
  const due = useDue(planned || null);
  const { engine } = useShell().status;
  const [first, second] = due ? dueWords(engine.healthy) : noWakeWords(bot);
  return (
    <div className="max-w-[112px] leading-[17px] whitespace-nowrap">
      {planned && !due ? (
        <Planned at={planned} bot={bot} />
      ) : (
        <>
          <div
            className={cn(!planned && (bot.status === "awake" ? "font-medium text-primary" : "text-muted-foreground"))}
          >
            {first}
          </div>
          <div className="truncate text-2xs leading-[15px] text-muted-foreground" title={second}>
            {second}
          </div>
        </>
      )}
    </div>
  );
}
