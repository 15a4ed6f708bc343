import { Switch } from "@/components/ui/switch";

export function StartField({
  start,
  onChange,
  hint,
}: {
  start: boolean;
  onChange: (start: boolean) => void;
  hint: string;
}) {
  return (
    <label className="flex items-center gap-3">
      <Switch checked={start} onCheckedChange={onChange} />
      <span className="leading-[18px]">
        <span className="block text-xs font-medium">Start now</span>
        <span className="block text-xs text-muted-foreground">{hint}</span>
      </span>
    </label>
  );
}
