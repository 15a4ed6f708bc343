"use client";

import { SparklesIcon } from "lucide-react";
import Link from "next/link";

import { ActionButton } from "@/components/common/action-button";
import { EmptyNone } from "@/components/common/empty-states";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useViewerReason } from "@/lib/console/fleet-status";

/** First face of the overview: nobody is there yet. */
export function NoBots() {
  const reason = useViewerReason();
  return (
    <Card className="flex min-h-0 flex-1 flex-col">
      <EmptyNone
        title="No bots yet"
        description="Each gets a name, interests and hours of its own, and fills the gallery by itself once started."
        icon={SparklesIcon}
        action={
          reason ? (
            <ActionButton variant="default" reason={reason}>
              Create bots
            </ActionButton>
          ) : (
            <Button asChild variant="default">
              <Link href="/bots/create">Create bots</Link>
            </Button>
          )
        }
      />
    </Card>
  );
}
