"use client";

import { BotAvatar } from "@/components/common/bot-avatar";
import { KindIcon } from "@/components/common/kind-icon";
import { Money } from "@/components/common/money";
import { RelativeTime } from "@/components/common/relative-time";
import { Thumbnail } from "@/components/common/thumbnail";
import { RealTime } from "@/components/settings/real-time";
import type { DataColumn } from "@/components/data-table/columns";
import type { ActivityDto } from "@/lib/fleet/contracts/activity";

import { AbsoluteTime, BotLocalTime } from "./absolute-time";
import { kindWords, ResultMark } from "./activity-words";

type Column = DataColumn<ActivityDto>;

const time: Column = {
  id: "time",
  header: "When",
  meta: { className: "w-[172px] whitespace-nowrap", skeleton: 120 },
  cell: ({ row: { original } }) => (
    <span className="block leading-[18px]">
      <span className="flex items-baseline justify-between gap-2">
        <RelativeTime at={original.at} past />
        <AbsoluteTime at={original.at} className="text-xs text-muted-foreground" />
      </span>
      {original.bot && <BotLocalTime at={original.at} zone={original.bot.timeZone} city={original.bot.city} />}
    </span>
  ),
};

const bot: Column = {
  id: "bot",
  header: "Bot",
  meta: { className: "w-[188px] max-w-[188px]", skeleton: 132 },
  cell: ({ row: { original } }) =>
    original.bot ? (
      <span className="flex items-center gap-2">
        <BotAvatar bot={original.bot} size={28} />
        <span className="truncate font-medium">{original.bot.name}</span>
      </span>
    ) : (
      <span className="text-muted-foreground">The fleet</span>
    ),
};

const kind: Column = {
  id: "kind",
  header: "Kind",
  meta: { className: "w-[124px] whitespace-nowrap", skeleton: 76 },
  cell: ({ row: { original } }) => (
    <span className="inline-flex items-center gap-1.5 text-muted-foreground">
      <KindIcon kind={original.kind} />
      {kindWords[original.kind]}
    </span>
  ),
};

const what: Column = {
  id: "what",
  header: "What happened",
  meta: { className: "max-w-0 w-full", skeleton: 220 },
  cell: ({ row: { original } }) => (
    <span className="flex items-center gap-2.5">
      {original.imageUrl && <Thumbnail src={original.imageUrl} alt="" size={32} />}
      <span className="min-w-0">
        <span className="block truncate" title={original.text}>
          {original.text}
        </span>
        {original.quote && (
          <span className="block truncate text-xs text-muted-foreground" title={original.quote}>
            “{original.quote}”
          </span>
        )}
      </span>
    </span>
  ),
};

const result: Column = {
  id: "result",
  header: "Result",
  meta: { className: "w-[100px]", skeleton: 60 },
  cell: ({ row: { original } }) => (
    <span className="block leading-[18px]">
      <ResultMark row={original} />
      {original.removedAt !== null && (
        <RealTime past at={original.removedAt} className="block text-2xs whitespace-nowrap text-muted-foreground" />
      )}
    </span>
  ),
};

const cost: Column = {
  id: "cost",
  header: "Cost",
  meta: { align: "right", className: "w-[84px]", skeleton: 44 },
  cell: ({ row: { original } }) =>
    original.costMicros > 0 ? (
      <Money micros={original.costMicros} exact />
    ) : (
      <span className="text-muted-foreground">–</span>
    ),
};

export const activityColumns: Column[] = [time, bot, kind, what, result, cost];
