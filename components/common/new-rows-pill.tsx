import { ArrowUpIcon } from "lucide-react";

import { formatCount } from "@/lib/console/format-number";

/** What arrived since waits behind this: rows are never inserted unasked. Nothing shows at zero. */
export function NewRowsPill({
  count,
  more = false,
  onShow,
}: {
  count: number;
  /** True when there are more than counted: "50+ new". */
  more?: boolean;
  onShow: () => void;
}) {
  return (
    <span aria-live="polite" className="inline-flex">
      {count > 0 && (
        <button
          type="button"
          onClick={onShow}
          className="inline-flex h-[26px] animate-in items-center gap-1 rounded-full bg-primary pr-2.5 pl-2 text-xs font-medium text-primary-foreground duration-[180ms] fade-in-0 hover:bg-primary-hover"
        >
          <ArrowUpIcon className="size-3.5" aria-hidden />
          {formatCount(count)}
          {more && "+"} new
        </button>
      )}
    </span>
  );
}
