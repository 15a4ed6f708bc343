import { cn } from "@/components/ui/cn";

const steps = ["What a visitor sees", "Who they are"];

/** Where one is on the way to new bots. */
export function StepsLine({ at, onStep }: { at: 0 | 1; onStep: (step: 0 | 1) => void }) {
  return (
    <ol className="flex gap-4 text-xs">
      {steps.map((name, step) => (
        <li key={name}>
          <button
            type="button"
            aria-current={step === at ? "step" : undefined}
            onClick={() => onStep(step === 0 ? 0 : 1)}
            className={cn(
              "flex items-center gap-1.5 rounded-sm max-sm:min-h-11",
              step === at ? "font-medium" : "text-muted-foreground hover:text-foreground",
            )}
          >
            <span
              aria-hidden
              className={cn(
                "grid size-4 place-items-center rounded-full text-2xs",
                step === at ? "bg-primary text-primary-foreground" : "border border-input",
              )}
            >
              {step + 1}
            </span>
            {name}
          </button>
        </li>
      ))}
    </ol>
  );
}
