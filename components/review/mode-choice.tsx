"use client";

import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { modeWords } from "@/lib/console/settings-review";
import { type ReviewModeDto, reviewModes } from "@/lib/fleet/contracts/approval";

/** A radio group's value may not be null. */
const AS_FLEET = "fleet";

/** How a bot's words are reviewed: its own mode, or the fleet's. */
export function ModeChoice({
  value,
  fleet,
  disabled,
  onChange,
}: {
  /** Null: as the fleet's; undefined: nothing is chosen yet. */
  value: ReviewModeDto | null | undefined;
  /** The fleet's, where it is known. */
  fleet?: ReviewModeDto;
  disabled?: boolean;
  onChange: (mode: ReviewModeDto | null) => void;
}) {
  const now = fleet ? `, now: ${modeWords[fleet].short.toLowerCase()}` : "";
  const choices = [{ value: AS_FLEET, label: `As the fleet’s${now}` }].concat(
    reviewModes.map((mode) => ({ value: mode, label: modeWords[mode].label })),
  );
  return (
    <RadioGroup
      aria-label="Review"
      value={value === null ? AS_FLEET : (value ?? "")}
      disabled={disabled}
      onValueChange={(next) => onChange(reviewModes.find((mode) => mode === next) ?? null)}
      className="gap-0"
    >
      {choices.map((choice) => (
        <label key={choice.value} className="flex min-h-9 cursor-pointer items-center gap-3 max-sm:min-h-11">
          <RadioGroupItem value={choice.value} />
          {choice.label}
        </label>
      ))}
    </RadioGroup>
  );
}
