import { FormField } from "@/components/create/form-field";
import { TagInput } from "@/components/create/tag-input";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { BotDraft } from "@/lib/console/bots-edit";

export interface FieldsProps {
  draft: BotDraft;
  onChange: (part: Partial<BotDraft>) => void;
  fault: (name: string) => string | undefined;
}

export const bioLimit = 300;
const backstoryLimit = 600;

export function IdentityFields({ draft, onChange, fault }: FieldsProps) {
  return (
    <>
      <FormField id="edit-name" label="Name" fault={fault("name")}>
        <Input
          id="edit-name"
          value={draft.name}
          maxLength={60}
          aria-invalid={fault("name") !== undefined}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </FormField>
      <FormField id="edit-bio" label="Bio" aside={`${draft.bio.length} of ${bioLimit}`} fault={fault("bio")}>
        <Textarea
          id="edit-bio"
          rows={3}
          value={draft.bio}
          maxLength={bioLimit}
          aria-invalid={fault("bio") !== undefined}
          onChange={(event) => onChange({ bio: event.target.value })}
        />
      </FormField>
      <FormField
        id="edit-backstory"
        label="Backstory"
        aside={`${draft.backstory.length} of ${backstoryLimit}`}
        hint="What lies behind it. Visitors do not see it."
        fault={fault("backstory")}
      >
        <Textarea
          id="edit-backstory"
          rows={3}
          value={draft.backstory}
          maxLength={backstoryLimit}
          aria-invalid={fault("backstory") !== undefined}
          aria-describedby="edit-backstory-note"
          onChange={(event) => onChange({ backstory: event.target.value })}
        />
      </FormField>
      <FormField
        id="edit-interests"
        label="Interests"
        hint="What it posts about, and what it looks for. Enter adds one."
        fault={fault("interests")}
      >
        <TagInput
          id="edit-interests"
          limit={12}
          placeholder="Add an interest"
          tags={draft.interests.map(({ topic }) => topic)}
          invalid={fault("interests") !== undefined}
          describedBy="edit-interests-note"
          onChange={(tags) =>
            onChange({
              interests: tags.map(
                (topic) => draft.interests.find((known) => known.topic === topic) ?? { topic, weight: 1 },
              ),
            })
          }
        />
      </FormField>
    </>
  );
}
