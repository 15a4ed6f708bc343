import { ZonePicker, zoneWords } from "@/components/create/zone-picker";
import { Button } from "@/components/ui/button";
import { FieldDescription, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { everyDay, type ReviewFaults, type ReviewTexts } from "@/lib/console/settings-review";

import { HourSelect } from "./quiet-hours-field";

const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const note = "attended-note";

/** From when until when, where and on which days somebody attends. */
export function AttendedHoursField({
  texts,
  faults,
  now,
  disabled,
  onEdit,
}: {
  texts: ReviewTexts;
  faults: ReviewFaults;
  /** Why bots only like just now. */
  now: string | null;
  disabled: boolean;
  onEdit: (more: Partial<ReviewTexts>) => void;
}) {
  const fault = faults.attendedFrom ?? faults.attendedUntil ?? faults.attendedZone ?? faults.days;
  const hasHours = texts.attendedFrom !== "" || texts.attendedUntil !== "";
  const toggle = (day: number) =>
    onEdit({ days: texts.days.includes(day) ? texts.days.filter((one) => one !== day) : [...texts.days, day] });
  const select = (name: "attendedFrom" | "attendedUntil", label: string) => (
    <HourSelect
      label={label}
      note={note}
      value={texts[name]}
      disabled={disabled}
      invalid={faults[name] !== undefined}
      // Two hours or none.
      onChange={(text) => onEdit(text === "" ? { attendedFrom: "", attendedUntil: "" } : { [name]: text })}
    />
  );
  return (
    <fieldset className="flex flex-col gap-2" data-invalid={fault ? true : undefined}>
      <legend className="mb-1.5 text-xs font-medium">Attended hours</legend>
      <div className="flex flex-wrap items-center gap-2">
        {select("attendedFrom", "Attended from")}
        <span className="text-muted-foreground">until</span>
        {select("attendedUntil", "Attended until")}
      </div>
      {hasHours && (
        <>
          <div className="flex max-w-72 flex-col gap-1.5">
            <FieldLabel htmlFor="attendedZone">Time zone</FieldLabel>
            {disabled ? (
              <Input id="attendedZone" value={zoneWords(texts.attendedZone)} readOnly />
            ) : (
              <ZonePicker
                id="attendedZone"
                label="Time zones"
                className="w-full"
                invalid={faults.attendedZone !== undefined}
                onPick={(attendedZone) => onEdit({ attendedZone })}
              >
                {zoneWords(texts.attendedZone) || "Choose one"}
              </ZonePicker>
            )}
          </div>
          <div role="group" aria-label="Days" className="flex flex-wrap gap-1">
            {everyDay.map((day) => (
              <Button
                key={day}
                type="button"
                size="sm"
                variant={texts.days.includes(day) ? undefined : "ghost"}
                aria-pressed={texts.days.includes(day)}
                disabled={disabled}
                onClick={() => toggle(day)}
              >
                {dayNames[day - 1]}
              </Button>
            ))}
          </div>
        </>
      )}
      {fault ? (
        <FieldError id={note}>{fault}</FieldError>
      ) : (
        <FieldDescription id={note}>
          In real time, however fast the gallery’s own runs. Outside them bots like and browse and write nothing, and
          nothing approved is published.
          {now && ` ${now}.`}
        </FieldDescription>
      )}
    </fieldset>
  );
}
