import { BanIcon, CheckIcon } from "lucide-react";

import { cn } from "@/components/ui/cn";
import { choiceWords, type TraceChoice } from "@/lib/console/bots-trace";

/** What a comment could have been for, in its order, and what became of each when its time came. */
export function TraceChoices({ choices }: { choices: readonly TraceChoice[] }) {
  return (
    <ol className="flex flex-col gap-1 text-xs">
      {choices.map((choice) => {
        const isTaken = choice.why === undefined;
        const Icon = isTaken ? CheckIcon : BanIcon;
        return (
          <li key={choice.itemId} className="flex items-start gap-2">
            <Icon
              className={cn("mt-px size-3.5 shrink-0", isTaken ? "text-ok" : "text-muted-foreground")}
              aria-hidden
            />
            <span className={cn("min-w-0", isTaken ? "font-medium" : "text-muted-foreground")}>
              {choiceWords(choice)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

export function TraceAnswered({ by, text }: { by: string; text: string }) {
  return (
    <blockquote className="border-l-2 border-border pl-3 text-sm leading-5 break-words whitespace-pre-wrap">
      <span className="text-xs text-muted-foreground">@{by}</span>
      <br />
      {text}
    </blockquote>
  );
}
