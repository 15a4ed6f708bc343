"use client";

import { useQuery } from "@tanstack/react-query";

import { ErrorBanner } from "@/components/common/banner";
import { SectionTitle } from "@/components/common/page";
import { RemovalItem } from "@/components/recall/removal-item";
import { Card } from "@/components/ui/card";
import { botRemovalsQuery } from "@/lib/console/recall-queries";

/** What is or was taken off the gallery of this bot; nothing where nobody asked for it. */
export function RemovalsCard({ botId }: { botId: string }) {
  const { data, error } = useQuery(botRemovalsQuery(botId));
  if (error && !data) return <ErrorBanner title="What was removed did not load." error={error} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Card className="pt-3">
      <div className="px-4">
        <SectionTitle sub="of its posts and comments, newest first">Removals</SectionTitle>
      </div>
      <ul className="divide-y divide-border">
        {data.items.map((removal) => (
          <RemovalItem key={removal.job.id} removal={removal} />
        ))}
      </ul>
    </Card>
  );
}
