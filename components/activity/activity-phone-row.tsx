import Link from "next/link";

import { BotAvatar } from "@/components/common/bot-avatar";
import { KindIcon } from "@/components/common/kind-icon";
import { RelativeTime } from "@/components/common/relative-time";
import { RealTime } from "@/components/settings/real-time";
import { Thumbnail } from "@/components/common/thumbnail";
import type { ActivityDto } from "@/lib/fleet/contracts/activity";

import { ResultMark } from "./activity-words";

/** Where a row leads: its turn's trace, else its bot; nowhere for what concerns the fleet. */
export function hrefOf({ bot, turnId }: ActivityDto): string | null {
  if (!bot) return null;
  return turnId ? `/bots/${bot.id}?turn=${turnId}` : `/bots/${bot.id}`;
}

export function ActivityPhoneRow({ row }: { row: ActivityDto }) {
  const href = hrefOf(row);
  const name = row.bot?.name ?? "The fleet";
  return (
    <div className="relative flex min-w-0 flex-1 items-center gap-3">
      {row.bot ? <BotAvatar bot={row.bot} size={36} /> : <KindIcon kind={row.kind} className="mx-2.5" />}
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 leading-[18px]">
          {href ? (
            <Link href={href} className="font-medium after:absolute after:inset-0">
              {name}
            </Link>
          ) : (
            <span className="font-medium">{name}</span>
          )}{" "}
          <span className="text-muted-foreground">{row.text}</span>
        </p>
        <p className="mt-0.5 flex items-center gap-2 text-2xs text-muted-foreground">
          {(row.result !== "done" || row.removedAt !== null) && <ResultMark row={row} className="text-2xs" />}
          {row.removedAt !== null && (
            <>
              <RealTime past at={row.removedAt} />
              <span aria-hidden>·</span>
            </>
          )}
          <RelativeTime at={row.at} past />
        </p>
      </div>
      {row.imageUrl && <Thumbnail src={row.imageUrl} alt="" size={44} />}
    </div>
  );
}
