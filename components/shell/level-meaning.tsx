"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";

import { Skeleton } from "@/components/ui/skeleton";
import { waterfallQuery } from "@/lib/console/waterfall-query";
import { meaningOf } from "@/lib/console/waterfall-words";

/** What a level means in posts, comments and likes a day, and what the limits leave of it. Asked for when it is looked at. */
export function LevelMeaning({ level }: { level: number }) {
  const { data, isError } = useQuery(waterfallQuery);
  if (isError && !data)
    return <p className="text-xs text-muted-foreground">What it means could not be reckoned now.</p>;
  if (!data) return <Skeleton className="w-full" />;
  const meaning = meaningOf(data, level);
  return (
    <div className="flex flex-col gap-1.5 text-xs text-muted-foreground">
      <p>{meaning ? `It means ${meaning.planned}.` : "No bot is running, so it means nothing yet."}</p>
      {meaning?.cost && (
        <p>Words and pictures would cost about {meaning.cost} in 30 days, as long as the budgets allow.</p>
      )}
      {meaning?.left && <p>The limits leave {meaning.left}.</p>}
      <Link href="/settings#waterfall" className="w-fit text-foreground underline underline-offset-2">
        What limits the day
      </Link>
    </div>
  );
}
