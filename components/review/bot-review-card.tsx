"use client";

import { SectionTitle } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { useViewerReason } from "@/lib/console/fleet-status";
import { useSetReviewMode } from "@/lib/console/review-mode";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

import { ModeChoice } from "./mode-choice";

/** Whether people see what this bot writes before the gallery does; a choice is saved at once. */
export function BotReviewCard({ detail }: { detail: BotDetailDto }) {
  const { bot, review } = detail;
  const set = useSetReviewMode();
  const viewer = useViewerReason();
  return (
    <Card className="p-4 pt-3">
      <SectionTitle sub="of what it writes">Review</SectionTitle>
      <div className="mt-1.5">
        <ModeChoice
          value={set.isPending ? set.variables.mode : review.own}
          fleet={review.fleet}
          disabled={viewer !== undefined || set.isPending || bot.status === "retired"}
          onChange={(mode) => set.mutate({ target: { ids: [bot.id] }, mode })}
        />
      </div>
    </Card>
  );
}
