"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";

import { Button } from "@/components/ui/button";
import { errorWords } from "@/lib/console/api-error";
import { fetchWallPage } from "@/lib/console/gallery-calls";
import type { WallPage, WallQuery } from "@/lib/console/gallery-contract";

import { Masonry } from "./masonry";
import type { CardLook } from "./picture-card";

/**
 * A wall that grows while one scrolls, or by its button.
 * @param shownAt names this rendering: whoever comes back to it finds all they had loaded, a fresh visit starts anew.
 */
export function Wall({
  query,
  first,
  shownAt,
  ...look
}: CardLook & { query: WallQuery; first: WallPage; shownAt: string; label: string }) {
  const wall = useInfiniteQuery({
    queryKey: ["gallery-wall", query, shownAt],
    queryFn: ({ pageParam, signal }) => (pageParam ? fetchWallPage(query, pageParam, signal) : first),
    initialPageParam: "",
    initialData: { pages: [first], pageParams: [""] },
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Infinity,
    refetchInterval: false,
    refetchOnWindowFocus: false,
  });
  const more = () => void (wall.hasNextPage && !wall.isFetchingNextPage && wall.fetchNextPage());
  const end = useRef<HTMLDivElement>(null);
  const onNear = useEffectEvent(() => {
    if (!wall.isFetchNextPageError) more();
  });
  const pages = wall.data.pages.length;
  useEffect(() => {
    if (!end.current) return;
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && onNear(), { rootMargin: "800px" });
    seen.observe(end.current);
    return () => seen.disconnect();
    // Observed anew after each page: a short one may leave the end in sight without another crossing.
  }, [pages]);

  // A picture whose place changed while one scrolled must not stand twice.
  const cards = [...new Map(wall.data.pages.flatMap((page) => page.cards).map((card) => [card.id, card])).values()];
  return (
    <>
      <Masonry cards={cards} eager={5} {...look} />
      <div ref={end} className="flex min-h-16 flex-col items-center justify-center gap-2 py-6" aria-live="polite">
        {wall.isFetchNextPageError && <p className="text-fail">{errorWords(wall.error)}</p>}
        {wall.hasNextPage ? (
          <Button onClick={more} aria-disabled={wall.isFetchingNextPage} className="max-sm:h-11">
            {wall.isFetchingNextPage ? "Loading more…" : "Show more pictures"}
          </Button>
        ) : (
          cards.length > 8 && <p className="text-xs text-muted-foreground">That is all for now.</p>
        )}
      </div>
    </>
  );
}
