import { FieldDescription, FieldError } from "@/components/ui/field";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { hourWords, type AttentionFaults, type AttentionTexts } from "@/lib/console/settings-attention";

const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** A select's value may not be empty. */
const none = "none";

type HourName = "quietFrom" | "quietUntil";

/** An hour of the day, or none. */
export function HourSelect({
  label,
  note,
  value,
  disabled,
  invalid,
  onChange,
}: {
  label: string;
  /** Id of what explains it. */
  note: string;
  value: string;
  disabled: boolean;
  invalid: boolean;
  onChange: (text: string) => void;
}) {
  return (
    <Select value={value || none} disabled={disabled} onValueChange={(next) => onChange(next === none ? "" : next)}>
      <SelectTrigger aria-label={label} aria-invalid={invalid || undefined} aria-describedby={note} className="w-28">
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        <SelectItem value={none}>None</SelectItem>
        {hours.map((hour) => (
          <SelectItem key={hour} value={String(hour)}>
            {hourWords(hour)}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}

/** From when until when bots rest, by the clock where each lives. */
export function QuietHoursField({
  texts,
  faults,
  disabled,
  onEdit,
}: {
  texts: AttentionTexts;
  faults: AttentionFaults;
  disabled: boolean;
  onEdit: (name: HourName, text: string) => void;
}) {
  const fault = faults.quietFrom ?? faults.quietUntil;
  const select = (name: HourName, label: string) => (
    <HourSelect
      label={label}
      note="quiet-note"
      value={texts[name]}
      disabled={disabled}
      invalid={faults[name] !== undefined}
      onChange={(text) => onEdit(name, text)}
    />
  );
  return (
    <fieldset className="flex flex-col gap-1.5" data-invalid={fault ? true : undefined}>
      <legend className="mb-1.5 text-xs font-medium">Quiet hours</legend>
      <div className="flex items-center gap-2">
        {select("quietFrom", "Quiet from")}
        <span className="text-muted-foreground">until</span>
        {select("quietUntil", "Quiet until")}
      </div>
      {fault ? (
        <FieldError id="quiet-note">{fault}</FieldError>
      ) : (
        <FieldDescription id="quiet-note">
          By the clock where each bot lives. No visit begins or goes on in them; sleeping bots are planned anew at once.
        </FieldDescription>
      )}
    </fieldset>
  );
}
