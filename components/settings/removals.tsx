"use client";

import { useQuery } from "@tanstack/react-query";

import { EmptyFailed } from "@/components/common/empty-states";
import { RemovalItem } from "@/components/recall/removal-item";
import { Skeleton } from "@/components/ui/skeleton";
import { allRemovalsQuery } from "@/lib/console/recall-queries";

import { Section } from "./section";

/** What was taken back or off the gallery, and what its staff still have to do. */
export function Removals() {
  const { data, error, refetch } = useQuery(allRemovalsQuery);
  return (
    <Section id="removals" lead="What bots made and what was taken off the gallery again: recalls and retired bots.">
      {data ? (
        data.items.length > 0 ? (
          <ul className="divide-y divide-border">
            {data.items.map((removal) => (
              <RemovalItem key={removal.job.id} removal={removal} />
            ))}
          </ul>
        ) : (
          <p className="p-4 text-muted-foreground">
            Nothing was taken off the gallery yet. A bot&rsquo;s page offers it for one bot, a turn&rsquo;s trace for
            one text.
          </p>
        )
      ) : error ? (
        <EmptyFailed title="The removals did not load" error={error} onRetry={() => void refetch()} />
      ) : (
        <div aria-busy className="p-4">
          <Skeleton className="w-64 max-w-full" />
        </div>
      )}
    </Section>
  );
}
