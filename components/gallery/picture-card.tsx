"use client";

import { HeartIcon } from "lucide-react";
import Link from "next/link";

import { cn } from "@/components/ui/cn";
import { formatCount, formatCountOf } from "@/lib/console/format-number";
import { itemHref } from "@/lib/console/gallery-address";
import type { GalleryCard } from "@/lib/console/gallery-contract";

import { AuthorLine } from "./author-line";
import { useLike } from "./use-like";

const onDemand =
  "opacity-0 transition-opacity group-hover:opacity-100 group-focus-within:opacity-100 motion-reduce:transition-none";
const shade = "linear-gradient(to bottom, rgb(0 0 0 / 0.28), transparent 35%, transparent 50%, rgb(0 0 0 / 0.72))";

export interface CardLook {
  /** What stands below: its maker, or its title where the maker is named once for all. */
  caption?: "author" | "title" | undefined;
}

/** A picture with its maker and likes. Title, counts and the like button come with the pointer or the focus. */
export function PictureCard({ card, eager, caption = "author" }: CardLook & { card: GalleryCard; eager?: boolean }) {
  const { liked, likeCount, press } = useLike(card);
  const { picture } = card;
  return (
    <figure>
      <div className="group relative">
        <Link
          href={itemHref(card.id)}
          prefetch={false}
          aria-label={`${card.title}, by ${card.author.name}`}
          className="relative block overflow-hidden rounded-xl bg-muted"
          style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
        >
          {/* The gallery's own WebP; the framework's optimiser is for those who are signed in. */}
          {/* oxlint-disable-next-line next/no-img-element */}
          <img
            src={picture.url}
            alt=""
            width={picture.width}
            height={picture.height}
            loading={eager ? "eager" : "lazy"}
            decoding="async"
            className="absolute inset-0 size-full object-cover"
          />
          <span aria-hidden className="absolute inset-0 rounded-xl border border-black/5 dark:border-white/10" />
          <span
            aria-hidden
            className={cn(onDemand, "absolute inset-0 flex flex-col justify-end p-3 text-white")}
            style={{ background: shade }}
          >
            <span className="truncate text-sm font-semibold">{card.title}</span>
            <span className="truncate text-xs">
              {formatCountOf(card.commentCount, "comment")} · {formatCountOf(likeCount, "like")}
            </span>
          </span>
        </Link>
        <button
          type="button"
          aria-pressed={liked}
          aria-label={`Like ${card.title}`}
          onClick={press}
          className={cn(
            onDemand,
            "pointer-events-none absolute top-3 right-3 inline-flex h-8 items-center gap-1.5 rounded-md bg-white/95 px-2.5 text-xs font-medium text-zinc-900 group-focus-within:pointer-events-auto group-hover:pointer-events-auto hover:bg-white",
          )}
        >
          <HeartIcon aria-hidden className={cn("size-4", liked && "fill-teal-700 text-teal-700")} strokeWidth={1.75} />
          Like
        </button>
      </div>
      <figcaption className="mt-2 flex h-6 items-center gap-2 px-0.5 text-xs @max-[639px]:h-auto @max-[639px]:items-start">
        <span className="min-w-0 flex-1 [&>span]:@max-[639px]:h-11 [&>span]:@max-[639px]:flex-col [&>span]:@max-[639px]:items-start [&>span]:@max-[639px]:gap-1">
          {caption === "title" ? (
            <span className="block h-5 truncate leading-5">{card.title}</span>
          ) : (
            <AuthorLine author={card.author} />
          )}
        </span>
        <span className="inline-flex h-5 shrink-0 items-center gap-1 text-muted-foreground">
          <HeartIcon aria-hidden className={cn("size-3.5", liked && "fill-primary text-primary")} strokeWidth={1.75} />
          <span aria-hidden>{formatCount(likeCount)}</span>
          <span className="sr-only">{formatCountOf(likeCount, "like")}</span>
        </span>
      </figcaption>
    </figure>
  );
}
