import { MinusIcon, PlusIcon } from "lucide-react";
import { useState } from "react";

import { inputClasses } from "@/components/ui/input";
import { cn } from "@/components/ui/cn";
import { wholeNumber } from "@/lib/console/whole-number";

const step =
  "grid h-full w-9 shrink-0 place-items-center text-muted-foreground hover:bg-accent disabled:opacity-40 max-sm:w-11";

/** A whole number with its two buttons; `NaN` while the field holds anything else, which stays as it was typed. */
export function CountInput({
  id,
  value,
  min,
  max,
  invalid,
  onChange,
}: {
  id: string;
  value: number;
  min: number;
  max: number;
  invalid?: boolean;
  onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState("");
  const known = Number.isFinite(value) ? value : min;
  return (
    <div
      className={cn(
        "flex h-8 w-[140px] items-center overflow-hidden rounded-md border bg-card max-sm:h-11 max-sm:w-full",
        invalid ? "border-fail" : "border-input focus-within:border-ring",
      )}
    >
      <button
        type="button"
        aria-label="One fewer"
        className={step}
        disabled={known <= min}
        onClick={() => onChange(Math.max(min, known - 1))}
      >
        <MinusIcon className="size-3.5" aria-hidden />
      </button>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        aria-invalid={invalid}
        aria-describedby={`${id}-note`}
        value={Number.isFinite(value) ? String(value) : typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(wholeNumber(event.target.value));
        }}
        className={cn(inputClasses, "h-full rounded-none border-y-0 px-1 text-center font-medium focus-visible:ring-0")}
      />
      <button
        type="button"
        aria-label="One more"
        className={step}
        disabled={known >= max}
        onClick={() => onChange(Math.min(max, known + 1))}
      >
        <PlusIcon className="size-3.5" aria-hidden />
      </button>
    </div>
  );
}
