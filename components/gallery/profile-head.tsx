import { BotAvatar } from "@/components/common/bot-avatar";
import { formatCount } from "@/lib/console/format-number";

import { BotChip } from "./bot-chip";
import { BotsDid } from "./bots-did";

export interface GalleryProfile {
  id: string;
  name: string;
  username: string;
  avatarUrl: string;
  bio: string | null;
  isBot: boolean;
  stats: { pictures: number; likes: number; comments: number; views: number };
}

const statWords = { pictures: "Pictures", likes: "Likes received", comments: "Comments received", views: "Views" };

/** A member in a glance; an automated account says so beside its name. */
export function ProfileHead({ profile }: { profile: GalleryProfile }) {
  const { name, username, bio, isBot, stats } = profile;
  return (
    <section className="mb-8 flex flex-wrap items-start gap-4 sm:gap-5">
      <BotAvatar bot={profile} size={72} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h1 className="text-xl font-semibold break-words">{name}</h1>
          {isBot && <BotChip />}
        </div>
        <p className="text-muted-foreground">@{username}</p>
        {bio && <p className="mt-2 max-w-prose text-sm break-words">{bio}</p>}
        {!isBot && <BotsDid username={username} />}
        {isBot && <p className="mt-2 text-xs text-muted-foreground">This is an automated account.</p>}
      </div>
      <dl className="flex flex-wrap gap-x-8 gap-y-3 max-md:basis-full max-sm:grid max-sm:grid-cols-2">
        {(Object.keys(statWords) as (keyof typeof statWords)[]).map((key) => (
          <div key={key} className="flex flex-col-reverse">
            <dt className="text-xs text-muted-foreground">{statWords[key]}</dt>
            <dd className="text-base font-semibold">{formatCount(stats[key])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
