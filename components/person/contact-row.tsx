import { HeartIcon, MessageCircleIcon } from "lucide-react";
import Link from "next/link";

import { BotAvatar } from "@/components/common/bot-avatar";
import { RelativeTime } from "@/components/common/relative-time";
import type { ContactDto } from "@/lib/fleet/contracts/people";

/** One thing a bot did: who, what, on which picture, and the way to its trace. */
export function ContactRow({ contact }: { contact: ContactDto }) {
  const { bot, kind, at, itemTitle, itemUrl, text, gone, turnId } = contact;
  const Icon = kind === "like" ? HeartIcon : MessageCircleIcon;
  const picture = itemTitle || "a picture";
  return (
    <li className="flex min-w-0 gap-3 px-4 py-2.5">
      <BotAvatar bot={bot} size={28} />
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <Link
            href={`/bots/${encodeURIComponent(bot.id)}?turn=${encodeURIComponent(turnId)}`}
            className="font-medium hover:underline"
          >
            {bot.name}
          </Link>{" "}
          {kind === "like" ? "liked" : "commented on"}{" "}
          {itemUrl ? (
            <a href={itemUrl} target="_blank" rel="noreferrer" className="text-primary hover:underline">
              {picture}
            </a>
          ) : (
            picture
          )}
        </p>
        {text !== null && <p className="mt-0.5 break-words text-muted-foreground">{text}</p>}
        <p className="mt-0.5 flex items-center gap-1.5 text-xs text-muted-foreground">
          <Icon aria-hidden className="size-3.5" strokeWidth={1.75} />
          <RelativeTime at={at} />
          {gone && "· taken off the gallery"}
        </p>
      </div>
    </li>
  );
}
