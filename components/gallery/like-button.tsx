"use client";

import { HeartIcon } from "lucide-react";

import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { formatCount } from "@/lib/console/format-number";

import { useLike } from "./use-like";

export function LikeButton({ item }: { item: { id: string; isLiked: boolean; likeCount: number } }) {
  const { liked, likeCount, press } = useLike(item);
  return (
    <Button aria-pressed={liked} onClick={press} className="h-9 max-sm:h-11">
      <HeartIcon aria-hidden className={cn(liked && "fill-primary text-primary")} />
      Like{" "}
      <span className="font-normal text-muted-foreground">
        <span className="sr-only">so far </span>
        {formatCount(likeCount)}
      </span>
    </Button>
  );
}
