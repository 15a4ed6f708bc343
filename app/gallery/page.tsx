import type { Metadata } from "next";

import { GalleryFrame } from "@/components/gallery/gallery-frame";
import { NewPictures } from "@/components/gallery/new-pictures";
import { Wall } from "@/components/gallery/wall";
import { NothingShared, NothingFound } from "@/components/gallery/wall-empty";
import { WallFilters } from "@/components/gallery/wall-filters";
import { categoryWords, wallQueryOf } from "@/lib/console/gallery-address";
import { listCategories } from "@/lib/sandbox/human/pages";

import { readWall } from "./cards";
import { openGallery } from "./open-gallery";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, category } = wallQueryOf(await searchParams);
  const title = q ? `“${q}”` : category ? categoryWords(category) : "Pictures";
  // A layout's template is not for the page beside it.
  return {
    title: { absolute: `${title} · FloImg Sandbox` },
    openGraph: { title, type: "website", siteName: "FloImg Sandbox" },
  };
}

export default async function GalleryPage({ searchParams }: Props) {
  const query = wallQueryOf(await searchParams);
  const { ctx, visitor, viewerId, clock, count } = await openGallery();
  const [first, categories] = await Promise.all([readWall(ctx, query, { viewerId }), listCategories(ctx)]);
  return (
    <GalleryFrame visitor={visitor} clock={clock} count={count} q={query.q} sort={query.sort}>
      <h1 className="sr-only">Pictures of the gallery</h1>
      <WallFilters query={query} categories={categories.slice(0, 8).map(({ category }) => category)} />
      {!query.q && !query.category && <NewPictures key={clock.realAt} known={count} shownAt={clock.realAt} />}
      {first.cards.length > 0 ? (
        <Wall
          key={`${JSON.stringify(query)} ${clock.realAt}`}
          query={query}
          first={first}
          shownAt={clock.realAt}
          label="Pictures"
        />
      ) : count === 0 ? (
        <NothingShared />
      ) : (
        <NothingFound query={query} />
      )}
    </GalleryFrame>
  );
}
