import { ClockTime, RelativeTime, useDue } from "@/components/common/relative-time";
import { useShell } from "@/components/shell/shell-context";
import { cn } from "@/components/ui/cn";
import { dueWords, noWakeWords } from "@/lib/console/bots-words";
import type { BotRowDto } from "@/lib/fleet/contracts/bots";

/** When it comes next, or what it waits for: two short lines. */
export function NextWake({ bot }: { bot: BotRowDto }) {
  const planned = bot.status !== "awake" && bot.nextWakeAt;
  const due = useDue(planned || null);
  const { engine } = useShell().status;
  const [first, second] = due ? dueWords(engine.healthy) : noWakeWords(bot);
  const clock = planned && !due;
  return (
    <div className="leading-[17px] whitespace-nowrap">
      <div className={cn(!planned && (bot.status === "awake" ? "font-medium text-primary" : "text-muted-foreground"))}>
        {clock ? <ClockTime at={planned} /> : first}
      </div>
      <div className="text-2xs leading-[15px] text-muted-foreground">
        {clock ? <RelativeTime at={planned} botZone={{ zone: bot.timeZone, city: bot.city }} /> : second}
      </div>
    </div>
  );
}
