"use client";

import { ImagesIcon, PauseIcon, PlayIcon } from "lucide-react";
import { useRef } from "react";

import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { LiveDot } from "@/components/common/live-dot";
import { NewRowsPill } from "@/components/common/new-rows-pill";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { foldBrowses } from "@/lib/console/overview-feed";
import { useHeld } from "@/lib/console/use-held";

import { FeedRow } from "./feed-row";
import { useFeed } from "./use-feed";

function FeedFace({ loaded, error, retry }: Pick<ReturnType<typeof useFeed>, "loaded" | "error" | "retry">) {
  if (error && !loaded) return <EmptyFailed title="The feed did not load" error={error} onRetry={retry} />;
  if (!loaded) return null;
  return (
    <EmptyNone
      title="Nothing happened yet"
      description="What the bots post, say and like appears here as it happens."
      icon={ImagesIcon}
    />
  );
}

/** What the bots do, with its pictures. New rows wait until they are asked for. */
export function LiveFeed() {
  const { pressed, held, toggle, listProps } = useHeld();
  const { shown, waiting, more, loaded, error, retry, showNew } = useFeed(held);
  const list = useRef<HTMLUListElement>(null);
  const show = () => {
    showNew();
    list.current?.scrollTo({ top: 0 });
  };
  return (
    <Card className="flex min-h-0 flex-col overflow-hidden max-lg:min-h-80" aria-label="Live feed">
      <div className="flex h-11 shrink-0 items-center gap-2 border-b border-border px-4">
        <LiveDot active={!held} />
        <h2 className="text-ui font-semibold">Live</h2>
        <span className="text-xs text-muted-foreground">{held && "held"}</span>
        <span className="ml-auto flex items-center gap-2">
          <NewRowsPill count={waiting} more={more} onShow={show} />
          <Button size="sm" aria-pressed={pressed} onClick={toggle}>
            {pressed ? <PlayIcon aria-hidden /> : <PauseIcon aria-hidden />}
            {pressed ? "Go on" : "Hold"}
          </Button>
        </span>
      </div>
      {shown.length === 0 ? (
        <FeedFace loaded={loaded} error={error} retry={retry} />
      ) : (
        <ul
          ref={list}
          aria-label="Latest actions"
          className="min-h-0 flex-1 divide-y divide-border overflow-y-auto focus-visible:outline-offset-[-2px] max-lg:max-h-[560px]"
          {...listProps}
        >
          {foldBrowses(shown).map((row) => (
            <FeedRow key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Card>
  );
}
