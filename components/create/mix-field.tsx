import { ArchetypeIcon } from "@/components/common/archetype-icon";
import { Button } from "@/components/ui/button";
import { Slider } from "@/components/ui/slider";
import type { ArchetypeListDto } from "@/lib/fleet/contracts/create";

import { FormField } from "./form-field";

export type Mix = Record<string, number>;

/** The catalogue's own weights on the sliders' scale: the heaviest stands at 80. */
export function catalogueMix(archetypes: ArchetypeListDto["items"]): Mix {
  const top = Math.max(...archetypes.map(({ weight }) => weight), 0.01);
  return Object.fromEntries(archetypes.map(({ id, weight }) => [id, Math.round((weight / top) * 16) * 5]));
}

/** @param mix null leaves it to the catalogue. @param counts how many of each the form would create. */
export function MixField({
  archetypes,
  mix,
  counts,
  fault,
  onChange,
}: {
  archetypes: ArchetypeListDto["items"];
  mix: Mix | null;
  counts: ReadonlyMap<string, number>;
  fault: string | undefined;
  onChange: (mix: Mix | null) => void;
}) {
  const shown = mix ?? catalogueMix(archetypes);
  return (
    <FormField
      id="mix"
      label="Archetypes"
      group
      fault={fault}
      aside={
        mix ? (
          <Button variant="link" size="inline" onClick={() => onChange(null)}>
            Usual mix
          </Button>
        ) : (
          "drag to weigh"
        )
      }
    >
      <div className="flex flex-col gap-1.5">
        {archetypes.map(({ id, name, description }) => (
          <div key={id} className="flex h-5 items-center gap-2 text-xs max-sm:h-9" title={description}>
            <ArchetypeIcon id={id} className="text-muted-foreground" />
            <span className="w-[124px] shrink-0 truncate">{name}</span>
            <Slider
              aria-label={`Share of ${name}`}
              value={[shown[id] ?? 0]}
              step={5}
              onValueChange={([value = 0]) => onChange({ ...shown, [id]: value })}
            />
            <span className="w-7 shrink-0 text-right font-medium" title="This many of them">
              {counts.get(id) ?? 0}
            </span>
          </div>
        ))}
      </div>
    </FormField>
  );
}
