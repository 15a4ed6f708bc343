import { ArrowUpRightIcon, ImagesIcon, Trash2Icon } from "lucide-react";

import { EmptyNone } from "@/components/common/empty-states";
import { SectionTitle } from "@/components/common/page";
import { RelativeTime } from "@/components/common/relative-time";
import { Thumbnail } from "@/components/common/thumbnail";
import { RecallButton } from "@/components/recall/recall-button";
import { Card } from "@/components/ui/card";
import { formatCount, formatCountOf } from "@/lib/console/format-number";
import type { BotDetailDto, PostDto } from "@/lib/fleet/contracts/bots";

const charts = /data/;

function Post({ post, chart }: { post: PostDto; chart: boolean }) {
  const face = (
    <>
      <Thumbnail
        src={post.imageUrl}
        alt={post.title}
        crop={chart ? "top-left" : "subject"}
        className="aspect-[4/5] w-full rounded-lg"
      />
      <RelativeTime
        at={post.at}
        className="absolute bottom-1.5 left-1.5 inline-flex h-5 items-center rounded-md bg-black/60 px-1.5 text-2xs text-white"
      />
    </>
  );
  return (
    <li className="group relative" title={post.title}>
      {post.url ? (
        <a href={post.url} target="_blank" rel="noreferrer" className="block rounded-lg">
          {face}
        </a>
      ) : (
        face
      )}
      {post.turnId !== null && (
        <RecallButton
          turnId={post.turnId}
          of={post.title}
          className="absolute top-1.5 right-1.5 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 max-sm:opacity-100"
        />
      )}
    </li>
  );
}

/** Its latest posts as a visitor sees them. */
export function PostsCard({ detail: { bot, posts, counts, profileUrl } }: { detail: BotDetailDto }) {
  const removed = counts.removedPosts > 0 ? `; ${formatCount(counts.removedPosts)} more removed` : "";
  return (
    <Card className="@container p-4 pt-3">
      <SectionTitle
        sub={posts.length > 0 ? `${formatCount(counts.posts)}, newest first${removed}` : undefined}
        right={
          profileUrl && (
            <a
              href={profileUrl}
              target="_blank"
              rel="noreferrer"
              className="inline-flex items-center gap-1 rounded-sm text-xs font-medium text-primary hover:underline"
            >
              As a visitor sees it
              <ArrowUpRightIcon className="size-3.5" aria-label="(new tab)" />
            </a>
          )
        }
      >
        Posts
      </SectionTitle>
      {posts.length === 0 ? (
        counts.posts === 0 && counts.removedPosts > 0 ? (
          <EmptyNone
            icon={Trash2Icon}
            title={counts.removedPosts === 1 ? "Its post was removed" : "Its posts were removed"}
            description={`${formatCountOf(counts.removedPosts, "post")} left the gallery again: Removals says when and why.`}
          />
        ) : (
          <EmptyNone icon={ImagesIcon} title="No post yet" description="What it posts on the gallery appears here." />
        )
      ) : (
        <ul className="mt-2.5 grid grid-cols-3 gap-2 @lg:grid-cols-5">
          {posts.slice(0, 12).map((post, index) => (
            <Post key={`${post.itemId}-${index}`} post={post} chart={charts.test(bot.archetype.id)} />
          ))}
        </ul>
      )}
    </Card>
  );
}
