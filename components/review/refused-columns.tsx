"use client";

import { BotAvatar } from "@/components/common/bot-avatar";
import { KindIcon } from "@/components/common/kind-icon";
import { RelativeTime } from "@/components/common/relative-time";
import type { DataColumn } from "@/components/data-table/columns";
import { fateWords, reasonWords } from "@/lib/console/review-words";
import type { RefusedDraftDto } from "@/lib/fleet/contracts/review";

type Column = DataColumn<RefusedDraftDto>;

const time: Column = {
  id: "time",
  header: "When",
  meta: { className: "w-[120px] whitespace-nowrap", skeleton: 70 },
  cell: ({ row: { original } }) => <RelativeTime at={original.at} past className="text-muted-foreground" />,
};

const bot: Column = {
  id: "bot",
  header: "Bot",
  meta: { className: "w-[188px] max-w-[188px]", skeleton: 132 },
  cell: ({ row: { original } }) => (
    <span className="flex items-center gap-2">
      <BotAvatar bot={original.bot} size={28} />
      <span className="truncate font-medium">{original.bot.name}</span>
    </span>
  ),
};

const why: Column = {
  id: "why",
  header: "Refused for",
  meta: { className: "w-[168px] whitespace-nowrap", skeleton: 96 },
  cell: ({ row: { original } }) => (
    <span title={reasonWords[original.reason].means}>{reasonWords[original.reason].word}</span>
  ),
};

const words: Column = {
  id: "words",
  header: "Words",
  meta: { className: "max-w-0 w-full", skeleton: 240 },
  cell: ({ row: { original } }) => (
    <span className="flex min-w-0 items-center gap-2">
      <KindIcon kind={original.kind} className="shrink-0 text-muted-foreground" />
      <span className="truncate">{original.text}</span>
    </span>
  ),
};

const fate: Column = {
  id: "fate",
  header: "And then",
  meta: { className: "w-[200px] whitespace-nowrap max-xl:hidden", skeleton: 120 },
  cell: ({ row: { original } }) => <span className="text-muted-foreground">{fateWords[original.fate]}</span>,
};

export const refusedColumns: Column[] = [time, bot, why, words, fate];

export function RefusedPhoneRow({ row, onOpen }: { row: RefusedDraftDto; onOpen: () => void }) {
  return (
    <div className="relative flex min-w-0 flex-1 items-center gap-3">
      <BotAvatar bot={row.bot} size={36} />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          className="block w-full text-left font-medium after:absolute after:inset-0"
          onClick={onOpen}
        >
          {row.bot.name}: {reasonWords[row.reason].word.toLowerCase()}
        </button>
        <p className="mt-0.5 line-clamp-2 text-xs break-words text-muted-foreground">{row.text}</p>
        <span className="text-2xs text-muted-foreground">
          <RelativeTime at={row.at} past /> · {fateWords[row.fate]}
        </span>
      </div>
    </div>
  );
}
