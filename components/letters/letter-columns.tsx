"use client";

import { BotAvatar } from "@/components/common/bot-avatar";
import { KindIcon } from "@/components/common/kind-icon";
import type { DataColumn } from "@/components/data-table/columns";
import { RealTime } from "@/components/settings/real-time";
import { capitalised } from "@/lib/console/bots-words";
import { causeWords } from "@/lib/console/letters-words";
import type { ActivityDto } from "@/lib/fleet/contracts/activity";
import type { DeadLetterDto } from "@/lib/fleet/contracts/dead-letters";

type Column = DataColumn<DeadLetterDto>;

const iconOf = (kind: string): ActivityDto["kind"] =>
  kind === "post" || kind === "comment" || kind === "like" ? kind : "browse";

const time: Column = {
  id: "time",
  header: "When",
  meta: { className: "w-[120px] whitespace-nowrap", skeleton: 70 },
  cell: ({ row: { original } }) => <RealTime at={original.at} className="text-muted-foreground" />,
};

const bot: Column = {
  id: "bot",
  header: "Bot",
  meta: { className: "w-[188px] max-w-[188px]", skeleton: 132 },
  cell: ({ row: { original } }) =>
    original.bot && (
      <span className="flex items-center gap-2">
        <BotAvatar bot={original.bot} size={28} />
        <span className="truncate font-medium">{original.bot.name}</span>
      </span>
    ),
};

const kind: Column = {
  id: "kind",
  header: "Kind",
  meta: { className: "w-[124px] whitespace-nowrap", skeleton: 76 },
  cell: ({ row: { original } }) => (
    <span className="flex items-center gap-1.5 text-muted-foreground">
      <KindIcon kind={iconOf(original.kind)} />
      {capitalised(original.kind)}
    </span>
  ),
};

const cause: Column = {
  id: "cause",
  header: "Cause",
  meta: { className: "w-[140px] whitespace-nowrap", skeleton: 80 },
  cell: ({ row: { original } }) => causeWords[original.cause].word,
};

const reason: Column = {
  id: "reason",
  header: "Why",
  meta: { className: "max-w-0 w-full", skeleton: 240 },
  cell: ({ row: { original } }) => (
    <span className="block truncate" title={original.reason}>
      {original.reason}
    </span>
  ),
};

export const letterColumns: Column[] = [time, bot, kind, cause, reason];

export function LetterPhoneRow({ row, onOpen }: { row: DeadLetterDto; onOpen: () => void }) {
  return (
    <div className="relative flex min-w-0 flex-1 items-center gap-3">
      {row.bot ? <BotAvatar bot={row.bot} size={36} /> : <KindIcon kind={iconOf(row.kind)} className="mx-2.5" />}
      <div className="min-w-0 flex-1">
        <button
          type="button"
          className="block w-full text-left font-medium after:absolute after:inset-0"
          onClick={onOpen}
        >
          {row.bot?.name ?? "A bot"}: {row.kind}, {causeWords[row.cause].word.toLowerCase()}
        </button>
        <p className="mt-0.5 line-clamp-2 text-xs text-muted-foreground">{row.reason}</p>
        <RealTime at={row.at} className="text-2xs text-muted-foreground" />
      </div>
    </div>
  );
}
