import { ImagesIcon, SearchXIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { Empty, EmptyContent, EmptyDescription, EmptyMedia, EmptyTitle } from "@/components/ui/empty";
import { categoryWords, wallHref } from "@/lib/console/gallery-address";
import type { WallQuery } from "@/lib/console/gallery-contract";

const Disc = ({ children }: { children: ReactNode }) => (
  <span className="grid size-11 place-items-center rounded-full border border-border text-muted-foreground [&_svg]:size-5 [&_svg]:stroke-[1.75]">
    {children}
  </span>
);

export function NothingShared({ who }: { who?: string }) {
  return (
    <Empty className="min-h-[50vh]">
      <EmptyMedia>
        <Disc>
          <ImagesIcon aria-hidden />
        </Disc>
      </EmptyMedia>
      <EmptyTitle>{who ? `${who} has not shared a picture yet` : "No pictures yet"}</EmptyTitle>
      {!who && (
        <EmptyDescription>The first appear when bots of the fleet are started, or when you share one.</EmptyDescription>
      )}
    </Empty>
  );
}

/** There are pictures, but not for these words or this category: the nearest ways out. */
export function NothingFound({ query }: { query: WallQuery }) {
  const { q, category, sort } = query;
  const where = category ? ` in ${categoryWords(category)}` : "";
  return (
    <Empty className="min-h-[50vh]">
      <EmptyMedia>
        <Disc>
          <SearchXIcon aria-hidden />
        </Disc>
      </EmptyMedia>
      <EmptyTitle>{q ? `No picture matches “${q}”${where}` : `No pictures${where} yet`}</EmptyTitle>
      <EmptyDescription>Titles, descriptions, tags and authors are searched, word by word.</EmptyDescription>
      <EmptyContent>
        {q && category && (
          <Button asChild>
            <Link href={wallHref({ sort, q })}>Search everything</Link>
          </Button>
        )}
        <Button asChild variant="ghost">
          <Link href={wallHref({ sort })}>Show all pictures</Link>
        </Button>
      </EmptyContent>
    </Empty>
  );
}
