import Link from "next/link";

import { ArchetypeLabel } from "@/components/common/archetype-icon";
import { BotAvatar } from "@/components/common/bot-avatar";
import { Money } from "@/components/common/money";
import { Sparkbars } from "@/components/common/sparkbars";
import { StatusPill } from "@/components/common/status-pill";
import { cn } from "@/components/ui/cn";
import type { DataColumn } from "@/components/data-table/columns";
import { statusNote } from "@/lib/console/bots-words";
import { formatCount } from "@/lib/console/format-number";
import type { BotRowDto } from "@/lib/fleet/contracts/bots";

import { LastAction } from "./last-action";
import { NextWake } from "./next-wake";

const none = <span className="text-muted-foreground">–</span>;

export const botHref = (id: string) => `/bots/${encodeURIComponent(id)}`;

function BotName({ bot }: { bot: BotRowDto }) {
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      <BotAvatar bot={bot} size={28} />
      <div className="min-w-0 leading-[17px]">
        <Link href={botHref(bot.id)} className="block truncate rounded-sm font-medium hover:underline">
          {bot.name}
        </Link>
        <div className="truncate text-2xs leading-[15px] text-muted-foreground">
          {bot.handle} · {bot.city}
        </div>
      </div>
    </div>
  );
}

/**
 * The last action takes what the other widths leave: of 1,128 px in a window of 1,440 px, of 1,014 px in one of 1,280 px,
 * where the bars are left out for it.
 */
export const botColumns: DataColumn<BotRowDto>[] = [
  {
    id: "name",
    header: "Bot",
    cell: ({ row }) => <BotName bot={row.original} />,
    meta: {
      sort: "name",
      skeleton: 140,
      className: "w-[160px] max-w-[160px] min-[1400px]:w-[186px] min-[1400px]:max-w-[186px]",
    },
  },
  {
    id: "archetype",
    header: "Archetype",
    cell: ({ row }) => <ArchetypeLabel archetype={row.original.archetype} className="flex text-xs" />,
    meta: { sort: "archetype", skeleton: 120, className: "w-[156px] min-[1400px]:w-[160px]" },
  },
  {
    id: "status",
    header: "Status",
    cell: ({ row: { original: bot } }) => {
      const note = statusNote(bot.status, bot.statusReason);
      return (
        <div className="max-w-[130px] min-[1400px]:max-w-[186px]" title={note ?? undefined}>
          <StatusPill status={bot.status} note={note} className="max-w-full" />
        </div>
      );
    },
    meta: { sort: "status", skeleton: 84, className: "w-[130px]" },
  },
  {
    id: "next_wake",
    header: "Next wake",
    cell: ({ row }) => <NextWake bot={row.original} />,
    meta: { sort: "next_wake", skeleton: 64, className: "w-[100px] min-[1400px]:w-[112px]" },
  },
  {
    id: "last_action",
    header: "Last action",
    cell: ({ row }) => <LastAction action={row.original.lastAction} />,
    meta: { sort: "last_action", skeleton: 150, className: "min-w-[152px] max-w-0" },
  },
  {
    id: "actions",
    header: "Actions, 24 h",
    cell: ({ row: { original: bot } }) => (
      <div className="flex items-center justify-between gap-2">
        <span className="max-[1399px]:hidden">
          <Sparkbars values={bot.spark} />
        </span>
        {formatCount(bot.actions24h)}
      </div>
    ),
    meta: { sort: "actions", skeleton: 96, className: "w-[100px] min-[1400px]:w-[128px]" },
  },
  {
    id: "cost",
    header: "Cost, 24 h",
    cell: ({ row }) => <Money micros={row.original.cost24hMicros} />,
    meta: { sort: "cost", align: "right", skeleton: 40, className: "w-[84px] min-[1400px]:w-[88px]" },
  },
  {
    id: "errors",
    header: "Errors",
    cell: ({ row: { original: bot } }) =>
      bot.errors24h === 0 ? (
        none
      ) : (
        <span className={cn(bot.status === "failing" && "font-medium text-fail")}>{formatCount(bot.errors24h)}</span>
      ),
    meta: { sort: "errors", align: "right", skeleton: 16, className: "w-[64px]" },
  },
];
