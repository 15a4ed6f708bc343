import { XIcon } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ArchetypeListDto } from "@/lib/fleet/contracts/create";

import { ArchetypeSelect } from "./archetype-select";
import type { Candidate } from "./candidate-card";
import { FormField } from "./form-field";
import type { NewBotDraft } from "./new-bot-draft";
import { SeedField } from "./seed-field";
import { StartField } from "./start-field";
import { TagInput } from "./tag-input";
import { TierSelect } from "./tier-select";
import { ZonePicker, zoneWords } from "./zone-picker";

/** Only the archetype must be chosen; what is drawn instead stands in each empty field. */
export function NewBotFields({
  draft,
  archetypes,
  drawn,
  fault,
  onChange,
}: {
  draft: NewBotDraft;
  archetypes: ArchetypeListDto["items"];
  drawn: Candidate | undefined;
  fault: (name: string) => string | undefined;
  onChange: (part: Partial<NewBotDraft>) => void;
}) {
  const typed = (key: "name" | "handle" | "bio") => ({
    id: key,
    value: draft[key],
    placeholder: drawn?.[key] ?? "Drawn for you",
    "aria-invalid": fault(key) !== undefined,
    "aria-describedby": `${key}-note`,
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  });
  return (
    <>
      <FormField id="archetype" label="Archetype" fault={fault("archetypeId")}>
        <ArchetypeSelect
          id="archetype"
          archetypes={archetypes}
          value={draft.archetypeId}
          onChange={(archetypeId) => onChange({ archetypeId })}
        />
      </FormField>
      <FormField id="name" label="Name" fault={fault("name")}>
        <Input {...typed("name")} maxLength={60} autoComplete="off" />
      </FormField>
      <FormField id="handle" label="Handle" fault={fault("handle")}>
        <Input {...typed("handle")} maxLength={30} autoComplete="off" spellCheck={false} />
      </FormField>
      <FormField id="bio" label="Bio" aside={`${draft.bio.length} of 300`} fault={fault("bio")}>
        <Textarea {...typed("bio")} rows={3} maxLength={300} />
      </FormField>
      <FormField
        id="interests"
        label="Interests"
        hint="Enter adds one; none leaves them to the draw."
        fault={fault("interests")}
      >
        <TagInput
          id="interests"
          limit={12}
          tags={draft.interests}
          placeholder={drawn?.interests.join(", ") ?? "Add an interest"}
          describedBy="interests-note"
          onChange={(interests) => onChange({ interests })}
        />
      </FormField>
      <FormField id="timeZone" label="Time zone" fault={fault("timeZone")}>
        <div className="flex gap-2">
          <ZonePicker
            id="timeZone"
            label="Time zones"
            className="min-w-0 flex-1"
            onPick={(timeZone) => onChange({ timeZone })}
          >
            <span className="truncate">
              {draft.timeZone ? zoneWords(draft.timeZone) : "From its archetype's region"}
            </span>
          </ZonePicker>
          {draft.timeZone && (
            <Button size="icon" aria-label="Leave the zone to the draw" onClick={() => onChange({ timeZone: "" })}>
              <XIcon aria-hidden />
            </Button>
          )}
        </div>
      </FormField>
      <FormField id="tier" label="How often it comes" fault={fault("tier")}>
        <TierSelect id="tier" value={draft.tier} drawnWords="As fits it" onChange={(tier) => onChange({ tier })} />
      </FormField>
      <SeedField seed={draft.seed} fault={fault("seed")} onChange={(seed) => onChange({ seed })} />
      <StartField
        start={draft.start}
        hint="Its first visit comes within two waking hours."
        onChange={(start) => onChange({ start })}
      />
    </>
  );
}
