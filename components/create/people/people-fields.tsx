import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ArchetypeListDto } from "@/lib/fleet/contracts/create";

import { CountInput } from "../count-input";
import { FormField } from "../form-field";
import { MixField } from "../mix-field";
import { SeedField } from "../seed-field";
import { TagInput } from "../tag-input";
import { TierSelect } from "../tier-select";
import { ZonesField } from "../zones-field";
import type { PeopleDraft } from "./draft-form";

/** Who is wanted. */
export function PeopleFields({
  draft,
  archetypes,
  counts,
  fault,
  offline,
  onChange,
}: {
  draft: PeopleDraft;
  archetypes: ArchetypeListDto["items"];
  counts: ReadonlyMap<string, number>;
  fault: (name: string) => string | undefined;
  /** Without a model nobody reads the brief: the fields that only a model understands say so. */
  offline: boolean;
  onChange: (part: Partial<PeopleDraft>) => void;
}) {
  const unread = offline ? "Needs a model: the built-in lists do not read it." : undefined;
  return (
    <>
      <FormField id="count" label="How many" fault={fault("count")}>
        <CountInput
          id="count"
          value={draft.count}
          min={1}
          max={500}
          invalid={fault("count") !== undefined}
          onChange={(count) => onChange({ count })}
        />
      </FormField>
      <FormField
        id="brief"
        label="Who they are"
        fault={fault("brief")}
        hint={unread ?? "In plain words: who shows up."}
      >
        <Textarea
          id="brief"
          value={draft.brief}
          maxLength={800}
          rows={4}
          placeholder="People who bake, mend and photograph small things; few of them professionals."
          aria-invalid={fault("brief") !== undefined}
          aria-describedby="brief-note"
          onChange={(event) => onChange({ brief: event.target.value })}
        />
      </FormField>
      <FormField id="tone" label="Tone" fault={fault("tone")} hint={unread}>
        <Input
          id="tone"
          value={draft.tone}
          maxLength={160}
          placeholder="dry, kind, a little nerdy"
          aria-invalid={fault("tone") !== undefined}
          aria-describedby="tone-note"
          onChange={(event) => onChange({ tone: event.target.value })}
        />
      </FormField>
      <MixField
        archetypes={archetypes}
        mix={draft.mix}
        counts={counts}
        fault={fault("mix")}
        onChange={(mix) => onChange({ mix })}
      />
      <ZonesField zones={draft.zones} fault={fault("timeZones")} onChange={(zones) => onChange({ zones })} />
      <FormField
        id="languages"
        label="Languages"
        fault={fault("languages")}
        hint={draft.languages.length === 0 ? "Each as its city speaks, and English." : "Dealt out in turn."}
      >
        <TagInput
          id="languages"
          tags={draft.languages}
          limit={12}
          placeholder="en, de, pt-BR"
          invalid={fault("languages") !== undefined}
          describedBy="languages-note"
          onChange={(languages) => onChange({ languages })}
        />
      </FormField>
      <FormField id="tier" label="How often they come" fault={fault("tier")}>
        <TierSelect
          id="tier"
          value={draft.tier}
          drawnWords="As fits each of them"
          onChange={(tier) => onChange({ tier })}
        />
      </FormField>
      <SeedField seed={draft.seed} fault={fault("seed")} onChange={(seed) => onChange({ seed })} />
    </>
  );
}
