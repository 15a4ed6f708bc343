import { PlusIcon, XIcon } from "lucide-react";

import { FormField } from "./form-field";
import { ZonePicker, zoneWords } from "./zone-picker";

/** Where they live, dealt out in turn; none named leaves each in its archetype's region. */
export function ZonesField({
  zones,
  fault,
  onChange,
}: {
  zones: readonly string[];
  fault: string | undefined;
  onChange: (zones: string[]) => void;
}) {
  return (
    <FormField
      id="zones"
      label="Time zones"
      group
      fault={fault}
      hint={zones.length === 0 ? "Each in its archetype's own region." : "Dealt out in turn."}
    >
      <div className="flex flex-wrap gap-1.5">
        {zones.map((zone) => (
          <span
            key={zone}
            className="inline-flex h-7 items-center gap-0.5 rounded-full border border-input bg-card pr-0.5 pl-2.5 text-xs"
          >
            {zoneWords(zone)}
            <button
              type="button"
              aria-label={`Remove ${zoneWords(zone)}`}
              onClick={() => onChange(zones.filter((other) => other !== zone))}
              className="grid size-6 place-items-center rounded-full text-muted-foreground hover:bg-accent"
            >
              <XIcon className="size-3" aria-hidden />
            </button>
          </span>
        ))}
        {zones.length < 40 && (
          <ZonePicker
            label="Time zones"
            className="h-7 rounded-full px-2.5 text-xs max-sm:h-9"
            onPick={(zone) => !zones.includes(zone) && onChange([...zones, zone])}
          >
            <PlusIcon className="size-3.5" aria-hidden />
            Add a zone
          </ZonePicker>
        )}
      </div>
    </FormField>
  );
}
