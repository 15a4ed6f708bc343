import { ArrowDownIcon } from "lucide-react";

import { Button } from "@/components/ui/button";

interface Older {
  more: boolean;
  busy: boolean;
  /** The last try of them failed. */
  failed: boolean;
  fetch: () => void;
}

/** The way back in time, until it ends at the first row. */
export function OlderRows({ older }: { older: Older }) {
  return (
    <div className="flex min-h-10 shrink-0 items-center justify-center gap-3 border-t border-border px-4 text-xs text-muted-foreground">
      {older.failed && <span role="alert">The older rows did not load; what is shown stays.</span>}
      {older.more ? (
        <Button variant="ghost" size="sm" aria-disabled={older.busy} onClick={() => !older.busy && older.fetch()}>
          <ArrowDownIcon aria-hidden />
          {older.busy ? "Reading…" : "Show older"}
        </Button>
      ) : (
        <span>This is the first row there is.</span>
      )}
    </div>
  );
}
