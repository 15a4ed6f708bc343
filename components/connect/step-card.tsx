import { CheckIcon } from "lucide-react";
import type { ReactNode } from "react";

import { cn } from "@/components/ui/cn";
import { Card } from "@/components/ui/card";

/** `any`: at any time, and never over. */
export type StepState = "done" | "now" | "later" | "any";

const said: Record<StepState, string> = { done: "done", now: "now", later: "to come", any: "at any time" };

/** One step on the way to a real Studio: its number, what it is for, and what is to be done there. */
export function StepCard({
  number,
  state,
  id,
  title,
  lead,
  children,
}: {
  number: number;
  state: StepState;
  id: string;
  title: string;
  lead: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li id={id} aria-current={state === "now" ? "step" : undefined} className="scroll-mt-4">
      <Card className={cn("overflow-hidden", state === "now" && "border-primary")}>
        <div className={cn("flex gap-3 px-4 py-3", children && "border-b border-border")}>
          <span
            aria-hidden
            className={cn(
              "grid size-7 shrink-0 place-items-center rounded-full border text-xs font-semibold tabular-nums",
              state === "now" && "border-primary bg-primary text-primary-foreground",
              state === "done" && "border-ok-line bg-ok-soft text-ok",
              (state === "later" || state === "any") && "border-input text-muted-foreground",
            )}
          >
            {state === "done" ? <CheckIcon className="size-4" strokeWidth={2} /> : number}
          </span>
          <div className="min-w-0">
            <h2 className="text-ui font-semibold">
              {title} <span className="sr-only">({said[state]})</span>
            </h2>
            <p className="text-muted-foreground">{lead}</p>
          </div>
        </div>
        {children}
      </Card>
    </li>
  );
}
