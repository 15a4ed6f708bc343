import { ClockTime, RelativeTime } from "@/components/common/relative-time";
import { cn } from "@/components/ui/cn";
import { noWakeWords } from "@/lib/console/bots-words";
import type { BotRowDto } from "@/lib/fleet/contracts/bots";

/** When it comes next, or what it waits for: two short lines. */
export function NextWake({ bot }: { bot: BotRowDto }) {
  const planned = bot.status !== "awake" && bot.nextWakeAt;
  const [first, second] = noWakeWords(bot);
  return (
    <div className="leading-[17px] whitespace-nowrap">
      <div className={cn(!planned && (bot.status === "awake" ? "font-medium text-primary" : "text-muted-foreground"))}>
        {planned ? <ClockTime at={planned} /> : first}
      </div>
      <div className="text-2xs leading-[15px] text-muted-foreground">
        {planned ? <RelativeTime at={planned} botZone={{ zone: bot.timeZone, city: bot.city }} /> : second}
      </div>
    </div>
  );
}
