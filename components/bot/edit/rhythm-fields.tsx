import { FormField } from "@/components/create/form-field";
import { TierSelect } from "@/components/create/tier-select";
import { ZonePicker, zoneWords } from "@/components/create/zone-picker";
import { cn } from "@/components/ui/cn";
import { weekdayNames } from "@/lib/console/zone-parts";

import type { FieldsProps } from "./identity-fields";

const mondayFirst = [1, 2, 3, 4, 5, 6, 0];

function toggled(days: readonly number[], day: number): number[] {
  const next = days.includes(day) ? days.filter((other) => other !== day) : [...days, day];
  return next.sort((a, b) => a - b);
}

export function RhythmFields({ draft, onChange, fault }: FieldsProps) {
  return (
    <>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <FormField id="edit-tier" label="How often it comes" fault={fault("tier")}>
          <TierSelect id="edit-tier" value={draft.tier} onChange={(tier) => tier && onChange({ tier })} />
        </FormField>
        <FormField id="edit-zone" label="Time zone" fault={fault("timeZone")}>
          <ZonePicker
            id="edit-zone"
            label="Time zones"
            className="w-full"
            onPick={(timeZone) => onChange({ timeZone })}
          >
            {zoneWords(draft.timeZone)}
          </ZonePicker>
        </FormField>
      </div>
      <FormField
        id="edit-days"
        label="Active days"
        group
        hint="On the others it comes seldom."
        fault={fault("activeDays") ?? (draft.activeDays.length === 0 ? "Choose at least one day." : undefined)}
      >
        <div className="flex gap-1.5">
          {mondayFirst.map((day) => {
            const active = draft.activeDays.includes(day);
            return (
              <button
                key={day}
                type="button"
                aria-pressed={active}
                onClick={() => onChange({ activeDays: toggled(draft.activeDays, day) })}
                className={cn(
                  "h-8 flex-1 rounded-md border text-xs transition-colors max-sm:h-11",
                  active
                    ? "border-ok-line bg-ok-soft font-medium text-ok"
                    : "border-input bg-card text-muted-foreground hover:bg-accent",
                )}
              >
                {weekdayNames[day]}
              </button>
            );
          })}
        </div>
      </FormField>
    </>
  );
}
