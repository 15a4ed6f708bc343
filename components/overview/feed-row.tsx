import Link from "next/link";

import { BotAvatar } from "@/components/common/bot-avatar";
import { RelativeTime } from "@/components/common/relative-time";
import { RealTime } from "@/components/settings/real-time";
import { Thumbnail } from "@/components/common/thumbnail";
import type { ActivityDto } from "@/lib/fleet/contracts/activity";

/** "posted Green mug" in two tones: the verb quieter than what it is about. */
function Words({ row }: { row: ActivityDto }) {
  const at = row.itemTitle ? row.text.lastIndexOf(row.itemTitle) : -1;
  if (!row.itemTitle || at < 0) return <span className="text-muted-foreground">{row.text}</span>;
  const title = row.itemUrl ? (
    <Link href={row.itemUrl} className="rounded-sm hover:underline">
      {row.itemTitle}
    </Link>
  ) : (
    row.itemTitle
  );
  return (
    <>
      <span className="text-muted-foreground">{row.text.slice(0, at)}</span>
      {title}
      <span className="text-muted-foreground">{row.text.slice(at + row.itemTitle.length)}</span>
    </>
  );
}

export function FeedRow({ row }: { row: ActivityDto }) {
  const posted = row.kind === "post";
  const crop = row.bot && /data|ux|design/.test(row.bot.archetypeId) && posted ? "top-left" : "subject";
  return (
    <li className="flex gap-2.5 px-4 py-2.5">
      {row.bot && <BotAvatar bot={row.bot} size={28} />}
      <div className="min-w-0 flex-1">
        <div className="flex gap-2">
          <p className="min-w-0 flex-1 leading-[18px] break-words">
            {row.bot ? (
              <Link href={`/bots/${row.bot.id}`} className="rounded-sm font-medium hover:underline">
                {row.bot.name}
              </Link>
            ) : (
              <span className="font-medium">The fleet</span>
            )}{" "}
            <Words row={row} />
          </p>
          <RelativeTime
            at={row.at}
            bare
            past
            className="text-2xs leading-[18px] whitespace-nowrap text-muted-foreground"
          />
        </div>
        {row.quote && (
          <p className="mt-0.5 line-clamp-4 leading-[18px] break-words text-muted-foreground" title={row.quote}>
            “{row.quote}”
          </p>
        )}
        {row.removedAt !== null && (
          <p className="mt-0.5 text-2xs text-muted-foreground">
            Removed <RealTime past at={row.removedAt} />
          </p>
        )}
        {posted && row.removedAt === null && (
          <Thumbnail src={row.imageUrl} alt={row.itemTitle ?? ""} crop={crop} className="mt-2 h-40 w-full rounded-lg" />
        )}
      </div>
      {!posted && row.imageUrl && <Thumbnail src={row.imageUrl} alt="" size={44} />}
    </li>
  );
}
