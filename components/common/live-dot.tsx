import { cn } from "@/components/ui/cn";

/** Breathes once in two seconds while rows may arrive; stands still and grey while held. Say the word beside it. */
export function LiveDot({ active = true }: { active?: boolean }) {
  return (
    <span aria-hidden className="relative grid size-4 shrink-0 place-items-center">
      {active && <span className="absolute size-3.5 animate-breathe rounded-full bg-brand opacity-20" />}
      <span className={cn("size-2 rounded-full", active ? "bg-brand" : "bg-chart-axis")} />
    </span>
  );
}
