"use client";

import { EyeIcon } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";

import { RelativeTime } from "@/components/common/relative-time";
import { formatCountOf } from "@/lib/console/format-number";
import { categoryWords, wallHref } from "@/lib/console/gallery-address";
import { deleteItem } from "@/lib/console/gallery-calls";
import type { GalleryCard } from "@/lib/console/gallery-contract";

import { AuthorLine } from "./author-line";
import { DeleteButton } from "./delete-button";
import { LikeButton } from "./like-button";
import { useVisitor } from "./visitor-context";

export type GalleryItem = GalleryCard & {
  description: string;
  category: string | null;
  tags: string[];
  viewCount: number;
  /** ISO 8601, on the gallery's clock. */
  createdAt: string;
};

const count = "inline-flex items-center gap-1.5 text-xs text-muted-foreground [&_svg]:size-4 [&_svg]:stroke-[1.75]";
const chip =
  "inline-flex h-6 items-center rounded-full border border-border px-2.5 text-xs text-muted-foreground hover:text-foreground max-sm:h-8";

/** Who made it and when, what they say about it, and what one can do. Comments are counted right below, as they come and go. */
export function ItemDetails({ item }: { item: GalleryItem }) {
  const visitor = useVisitor();
  const router = useRouter();
  const mine = visitor.kind === "member" && visitor.mayAct && visitor.person?.id === item.author.id;
  return (
    <div>
      <div className="flex items-center gap-2">
        <AuthorLine author={item.author} size={32} />
        <RelativeTime at={item.createdAt} past className="ml-auto shrink-0 text-xs text-muted-foreground" />
      </div>
      <h1 className="mt-4 text-xl font-semibold text-balance break-words">{item.title}</h1>
      {item.description && <p className="mt-2 text-sm break-words whitespace-pre-line">{item.description}</p>}
      {(item.category || item.tags.length > 0) && (
        <ul aria-label="Category and tags" className="mt-3 flex flex-wrap gap-1.5">
          {item.category && (
            <li>
              <Link href={wallHref({ category: item.category })} prefetch={false} className={chip}>
                {categoryWords(item.category)}
              </Link>
            </li>
          )}
          {item.tags.map((tag) => (
            <li key={tag}>
              <Link href={wallHref({ q: tag })} prefetch={false} className={chip}>
                #{tag}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <LikeButton item={item} />
        <span className={count}>
          <EyeIcon aria-hidden />
          {formatCountOf(item.viewCount, "view")}
        </span>
        {mine && (
          <span className="ml-auto">
            <DeleteButton
              what="picture"
              lead="The picture, its likes and its comments disappear for everyone, at once."
              act={() => deleteItem(item.id)}
              onDeleted={() => {
                router.replace("/gallery?sort=recent");
                router.refresh();
              }}
            />
          </span>
        )}
      </div>
    </div>
  );
}
