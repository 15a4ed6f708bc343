import { FormField } from "@/components/create/form-field";
import { Input } from "@/components/ui/input";
import { Slider } from "@/components/ui/slider";
import { Switch } from "@/components/ui/switch";
import type { BotDraft } from "@/lib/console/bots-edit";
import { formatPercent } from "@/lib/console/format-number";

type Voice = BotDraft["voice"];

const shares = [
  ["bluntness", "Blunt", "kind", "says what it thinks"],
  ["questions", "Asks", "never", "always"],
  ["emoji", "Emoji", "never", "always"],
  ["exclamation", "Exclaims", "never", "always"],
] as const;

function Share({
  name,
  low,
  high,
  value,
  onChange,
}: {
  name: string;
  low: string;
  high: string;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <div className="grid grid-cols-[72px_1fr_44px] items-center gap-x-3 text-xs">
      <span>{name}</span>
      <Slider
        aria-label={`${name}, from ${low} to ${high}`}
        value={[Math.round(value * 100)]}
        step={5}
        onValueChange={([percent = 0]) => onChange(percent / 100)}
      />
      <span className="text-right">{formatPercent(value)}</span>
    </div>
  );
}

/** How it writes: the model is told these, and the checks hold it to them. */
export function VoiceFields({
  voice,
  onChange,
  fault,
}: {
  voice: Voice;
  onChange: (voice: Voice) => void;
  fault: string | undefined;
}) {
  const change = (part: Partial<Voice>) => onChange({ ...voice, ...part });
  return (
    <FormField id="edit-voice" label="Voice" group fault={fault}>
      <div className="flex flex-col gap-3 rounded-md border border-border p-3">
        {shares.map(([key, name, low, high]) => (
          <Share
            key={key}
            name={name}
            low={low}
            high={high}
            value={voice[key]}
            onChange={(value) => change({ [key]: value })}
          />
        ))}
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3 text-xs">
          <label className="flex items-center gap-2">
            Words in a comment, about
            <Input
              type="number"
              min={1}
              max={80}
              className="w-16"
              value={voice.typicalWords || ""}
              onChange={(event) => change({ typicalWords: Math.round(Number(event.target.value)) })}
            />
          </label>
          <label className="flex items-center gap-2">
            <Switch checked={voice.lowerCase} onCheckedChange={(lowerCase) => change({ lowerCase })} />
            All in lower case
          </label>
        </div>
      </div>
    </FormField>
  );
}
