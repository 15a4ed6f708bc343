import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { Comments } from "@/components/gallery/comments";
import { GalleryFrame } from "@/components/gallery/gallery-frame";
import { ItemDetails } from "@/components/gallery/item-details";
import { ItemPicture } from "@/components/gallery/item-picture";
import { Masonry } from "@/components/gallery/masonry";
import { profileHref } from "@/lib/console/gallery-address";

import { openItem } from "./open-item";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await openItem((await params).id);
  if (!found) notFound();
  const { title, picture, author, description } = found.item;
  const words = description.slice(0, 200) || `A picture by ${author.name}.`;
  const images = [{ url: picture.url, width: picture.width, height: picture.height, alt: title }];
  return {
    title: `${title}, by ${author.name}`,
    description: words,
    openGraph: { title, description: words, type: "article", siteName: "FloImg Sandbox", images },
  };
}

export default async function ItemPage({ params }: Props) {
  const found = await openItem((await params).id);
  if (!found) notFound();
  const { item, comments, more, visitor, clock, count } = found;
  return (
    <GalleryFrame visitor={visitor} clock={clock} count={count}>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(320px,380px)] lg:items-start lg:gap-8">
        <ItemPicture picture={item.picture} title={item.title} />
        <div className="flex flex-col gap-6">
          <ItemDetails item={item} />
          <hr className="border-border" />
          <Comments key={item.id} itemId={item.id} first={comments} total={item.commentCount} />
        </div>
      </div>
      {more.length > 0 && (
        <section aria-labelledby="more" className="mt-10 pb-8">
          <div className="mb-4 flex items-baseline gap-3">
            <h2 id="more" className="text-sm font-semibold">
              More by {item.author.name}
            </h2>
            <Link
              href={profileHref(item.author.username)}
              prefetch={false}
              className="text-xs text-primary underline-offset-[3px] hover:underline"
            >
              All pictures
            </Link>
          </div>
          <Masonry cards={more} caption="title" label={`More by ${item.author.name}`} />
        </section>
      )}
    </GalleryFrame>
  );
}
