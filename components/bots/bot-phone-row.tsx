import Link from "next/link";

import { BotAvatar } from "@/components/common/bot-avatar";
import { ClockTime, RelativeTime, useDue } from "@/components/common/relative-time";
import { Sparkbars } from "@/components/common/sparkbars";
import { StatusPill } from "@/components/common/status-pill";
import { Thumbnail } from "@/components/common/thumbnail";
import { SelectableFace } from "@/components/data-table/phone-rows";
import type { RowSelectionState } from "@/components/data-table/use-row-selection";
import { noWakeWords, quietWords, statusNote } from "@/lib/console/bots-words";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { zoneParts } from "@/lib/console/zone-parts";
import type { BotRowDto } from "@/lib/fleet/contracts/bots";

import { botHref } from "./bot-columns";

function Note({ bot }: { bot: BotRowDto }) {
  const note = statusNote(bot.status, bot.statusReason);
  const due = useDue(bot.nextWakeAt);
  const hour = useDomainTime((now) => zoneParts(now, bot.timeZone).hour);
  if (note) return note;
  if (due && bot.status === "running") return "due now";
  if (bot.nextWakeAt && bot.status === "running") {
    return (
      <>
        <ClockTime at={bot.nextWakeAt} />, <RelativeTime at={bot.nextWakeAt} />
        {bot.quiet && `, ${quietWords(bot.quiet, hour).brief}`}
      </>
    );
  }
  return noWakeWords(bot)[1];
}

export function BotPhoneRow({ bot, selection }: { bot: BotRowDto; selection: RowSelectionState }) {
  return (
    <>
      <SelectableFace selection={selection} id={bot.id} name={bot.name}>
        <BotAvatar bot={bot} size={36} />
      </SelectableFace>
      <Link href={botHref(bot.id)} className="flex min-w-0 flex-1 items-center gap-3 rounded-sm">
        <span className="min-w-0 flex-1 leading-[18px]">
          <span className="block truncate text-sm font-medium">{bot.name}</span>
          <span className="block truncate text-xs">
            <StatusPill status={bot.status} note={<Note bot={bot} />} className="max-w-full" />
          </span>
        </span>
        <span className="flex shrink-0 flex-col items-end gap-0.5 max-[360px]:hidden">
          <Sparkbars values={bot.spark} width={48} height={16} />
          <span className="text-2xs text-muted-foreground">{bot.actions24h} in 24 h</span>
        </span>
        {bot.lastAction?.imageUrl && <Thumbnail src={bot.lastAction.imageUrl} alt="" size={40} />}
      </Link>
    </>
  );
}
