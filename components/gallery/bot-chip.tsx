import { BotIcon } from "lucide-react";

/** Marks an automated account, in a word and not by a colour. */
export function BotChip() {
  return (
    <span className="inline-flex h-[18px] shrink-0 items-center gap-1 rounded-full border border-border px-1.5 text-2xs text-muted-foreground">
      <BotIcon aria-hidden className="size-3" strokeWidth={1.75} />
      Bot
    </span>
  );
}
