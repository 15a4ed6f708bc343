import Link from "next/link";
import type { ReactNode } from "react";

import { Logo } from "@/components/common/logo";
import type { ClockReading } from "@/lib/console/domain-clock";
import type { GallerySort, GalleryVisitor } from "@/lib/console/gallery-contract";
import { DomainClockProvider } from "@/lib/console/use-domain-now";

import { GallerySearch } from "./gallery-search";
import { ShareButton } from "./share-button";
import { VisitorProvider } from "./visitor-context";
import { VisitorMenu } from "./visitor-menu";

export interface GalleryFrameProps {
  visitor: GalleryVisitor;
  clock: ClockReading;
  /** Pictures in the whole gallery. */
  count: number;
  q?: string | undefined;
  sort?: GallerySort | undefined;
  children: ReactNode;
}

/** What every page of the gallery stands in: the mark, the search, who looks, and the way to share. */
export function GalleryFrame({ visitor, clock, count, q, sort, children }: GalleryFrameProps) {
  return (
    <VisitorProvider visitor={visitor}>
      <DomainClockProvider reading={clock}>
        <a
          href="#pictures"
          className="sr-only z-50 rounded-md bg-popover px-3 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        >
          Skip to the pictures
        </a>
        <header className="border-b border-border px-4 sm:px-8">
          <div className="flex min-h-16 flex-wrap items-center gap-x-3 gap-y-3 py-3 lg:gap-x-8 lg:py-0">
            <div className="flex items-center gap-2.5">
              <Link href="/gallery" className="flex items-center gap-2.5 rounded-md">
                <Logo size={28} />
                <span className="text-base font-semibold tracking-[-0.01em]">FloImg</span>
              </Link>
              <span className="inline-flex h-[22px] items-center rounded-full border border-border px-2 text-xs text-muted-foreground">
                Sandbox
              </span>
            </div>
            <nav aria-label="Gallery" className="text-sm max-sm:hidden">
              <Link href="/gallery" className="rounded-sm font-medium">
                Gallery
              </Link>
            </nav>
            <div className="max-lg:order-last max-lg:basis-full lg:mx-auto lg:max-w-[520px] lg:flex-1">
              <GallerySearch q={q} sort={sort} count={count} />
            </div>
            <div className="flex items-center gap-2 max-lg:ml-auto">
              <VisitorMenu />
              <ShareButton />
            </div>
          </div>
        </header>
        <main id="pictures" className="px-4 pt-5 sm:px-8">
          {children}
        </main>
      </DomainClockProvider>
    </VisitorProvider>
  );
}
