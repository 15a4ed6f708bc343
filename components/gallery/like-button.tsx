"use client";

import { HeartIcon } from "lucide-react";

import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { formatCount, formatCountOf } from "@/lib/console/format-number";

import { useLike } from "./use-like";

export function LikeButton({ item }: { item: { id: string; title: string; isLiked: boolean; likeCount: number } }) {
  const { liked, likeCount, press } = useLike(item);
  return (
    <Button
      aria-pressed={liked}
      aria-label={`Like ${item.title}, ${formatCountOf(likeCount, "like")}`}
      onClick={press}
      className="h-9 max-sm:h-11"
    >
      <HeartIcon aria-hidden className={cn(liked && "fill-primary text-primary")} />
      {liked ? "Liked" : "Like"}
      <span className="text-muted-foreground">{formatCount(likeCount)}</span>
    </Button>
  );
}
