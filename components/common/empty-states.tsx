"use client";

import { PlusIcon, RotateCwIcon, SearchXIcon, UnplugIcon, XIcon, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { Empty, EmptyContent, EmptyDescription, EmptyMedia, EmptyTitle } from "@/components/ui/empty";
import { errorWords } from "@/lib/console/api-error";

const disc = "grid size-11 place-items-center rounded-full border [&_svg]:size-5 [&_svg]:stroke-[1.75]";

/** First face: there is nothing yet. `action` is the one filled button that changes that. */
export function EmptyNone({
  title,
  description,
  action,
  icon: Icon = PlusIcon,
  media,
}: {
  title: string;
  description: ReactNode;
  action?: ReactNode;
  icon?: LucideIcon;
  media?: ReactNode;
}) {
  return (
    <Empty>
      <EmptyMedia>
        {media ?? (
          <span className={`${disc} border-dashed border-input text-muted-foreground`}>
            <Icon aria-hidden />
          </span>
        )}
      </EmptyMedia>
      <EmptyTitle>{title}</EmptyTitle>
      <EmptyDescription>{description}</EmptyDescription>
      {action && <EmptyContent>{action}</EmptyContent>}
    </Empty>
  );
}

/** Second face: there is something, but not for these filters. */
export function EmptyNoMatch({
  title,
  description,
  onClear,
  children,
}: {
  title: string;
  description?: ReactNode;
  onClear: () => void;
  /** A nearer way out, before "Clear filters". */
  children?: ReactNode;
}) {
  return (
    <Empty>
      <EmptyMedia>
        <span className={`${disc} border-border text-muted-foreground`}>
          <SearchXIcon aria-hidden />
        </span>
      </EmptyMedia>
      <EmptyTitle>{title}</EmptyTitle>
      {description && <EmptyDescription>{description}</EmptyDescription>}
      <EmptyContent>
        {children}
        <Button variant="ghost" onClick={onClear}>
          <XIcon aria-hidden />
          Clear filters
        </Button>
      </EmptyContent>
    </Empty>
  );
}

/** Third face: it did not load, for a reason, and what is safe meanwhile. `title` names what failed. */
export function EmptyFailed({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) {
  return (
    <Empty role="alert">
      <EmptyMedia>
        <span className={`${disc} border-fail-line bg-fail-soft text-fail`}>
          <UnplugIcon aria-hidden />
        </span>
      </EmptyMedia>
      <EmptyTitle>{title}</EmptyTitle>
      <EmptyDescription>{errorWords(error)}</EmptyDescription>
      <EmptyContent>
        <Button onClick={onRetry}>
          <RotateCwIcon aria-hidden />
          Try now
        </Button>
      </EmptyContent>
    </Empty>
  );
}
