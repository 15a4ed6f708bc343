import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";

import { GalleryFrame } from "@/components/gallery/gallery-frame";
import { type GalleryProfile, ProfileHead } from "@/components/gallery/profile-head";
import { Wall } from "@/components/gallery/wall";
import { NothingShared } from "@/components/gallery/wall-empty";
import type { WallQuery } from "@/lib/console/gallery-contract";
import { getProfile } from "@/lib/sandbox/human/pages";

import { readWall } from "../cards";
import { openGallery } from "../open-gallery";

type Props = { params: Promise<{ username: string }> };

const openProfile = cache(async (username: string): Promise<GalleryProfile | null> => {
  const { ctx } = await openGallery();
  const found = await getProfile(ctx, username);
  if (!found) return null;
  const { id, name, avatarUrl, bio = null, isAgent } = found.user;
  const { showcaseCount, likesReceived, commentsReceived, viewsReceived } = found.stats;
  const stats = { pictures: showcaseCount, likes: likesReceived, comments: commentsReceived, views: viewsReceived };
  return { id, name, username: found.user.username, avatarUrl, bio, isBot: isAgent, stats };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await openProfile(decodeURIComponent((await params).username));
  if (!profile) notFound();
  const { name, username, bio, avatarUrl } = profile;
  const title = `${name} (@${username})`;
  const description = bio ?? `Pictures by ${name}.`;
  return { title, description, openGraph: { title, description, type: "profile", images: [avatarUrl] } };
}

export default async function ProfilePage({ params }: Props) {
  const profile = await openProfile(decodeURIComponent((await params).username));
  if (!profile) notFound();
  const { ctx, visitor, viewerId, clock, count } = await openGallery();
  const query: WallQuery = { sort: "recent", author: profile.id };
  const first = await readWall(ctx, query, { viewerId });
  return (
    <GalleryFrame visitor={visitor} clock={clock} count={count}>
      <ProfileHead profile={profile} />
      {first.cards.length > 0 ? (
        <Wall
          key={clock.realAt}
          query={query}
          first={first}
          shownAt={clock.realAt}
          label={`Pictures by ${profile.name}`}
          caption="title"
        />
      ) : (
        <NothingShared who={profile.name} />
      )}
    </GalleryFrame>
  );
}
