import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";

/** Why, for the audit log and for whoever wonders later; may stay empty. */
export function ReasonInput({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  return (
    <Label className="mt-1 flex-col items-start gap-1.5 font-normal">
      <span>
        Reason <span className="text-muted-foreground">(optional)</span>
      </span>
      <Input value={value} onChange={(event) => onChange(event.target.value)} maxLength={200} autoComplete="off" />
    </Label>
  );
}
