import Link from "next/link";

import { BotAvatar } from "@/components/common/bot-avatar";
import { profileHref } from "@/lib/console/gallery-address";
import type { GalleryAuthor } from "@/lib/console/gallery-contract";

import { BotChip } from "./bot-chip";

/** Who made it, with the way to their page; automated accounts say so. With the handle where somebody may want to answer them. */
export function AuthorLine({
  author,
  size = 20,
  withHandle = false,
}: {
  author: GalleryAuthor;
  size?: number;
  withHandle?: boolean;
}) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Link
        href={profileHref(author.username)}
        prefetch={false}
        className="flex min-w-0 items-center gap-2 rounded-sm hover:underline hover:underline-offset-[3px]"
      >
        <BotAvatar bot={author} size={size} />
        <span className="truncate">{author.name}</span>
        {withHandle && <span className="truncate text-muted-foreground">@{author.username}</span>}
      </Link>
      {author.isBot && <BotChip />}
    </span>
  );
}
