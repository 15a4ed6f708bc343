import { ChevronLeftIcon, ChevronRightIcon } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Kbd, KbdGroup } from "@/components/ui/kbd";
import { formatCount } from "@/lib/console/format-number";

export interface PagerProps {
  page: number;
  pageSize: number;
  matching: number;
  setPage(page: number): void;
}

/** "1–25 of 34" and the two ways on; `selects` and `opens` say which row keys work here. */
export function Pager({
  page,
  pageSize,
  matching,
  setPage,
  selects,
  opens,
}: PagerProps & { selects?: boolean; opens?: boolean }) {
  const first = Math.min(matching, (page - 1) * pageSize + 1);
  const last = Math.min(matching, page * pageSize);
  const pages = Math.max(1, Math.ceil(matching / pageSize));
  return (
    <div className="flex h-10 shrink-0 items-center gap-3 border-t border-border px-4 text-xs text-muted-foreground">
      <span aria-live="polite">
        {matching === 0 ? "No rows" : `${formatCount(first)}–${formatCount(last)} of ${formatCount(matching)}`}
      </span>
      <span className="flex-1" />
      <span className="flex items-center gap-3 max-lg:hidden" aria-hidden>
        <KbdGroup>
          <Kbd>j</Kbd>
          <Kbd>k</Kbd> move
        </KbdGroup>
        {selects && (
          <KbdGroup>
            <Kbd>x</Kbd> select
          </KbdGroup>
        )}
        {opens && (
          <KbdGroup>
            <Kbd>↵</Kbd> open
          </KbdGroup>
        )}
      </span>
      <nav aria-label="Pages" className="flex items-center gap-1.5 lg:ml-4">
        <Button size="icon-sm" aria-label="Previous page" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          <ChevronLeftIcon />
        </Button>
        <Button size="icon-sm" aria-label="Next page" disabled={page >= pages} onClick={() => setPage(page + 1)}>
          <ChevronRightIcon />
        </Button>
      </nav>
    </div>
  );
}
