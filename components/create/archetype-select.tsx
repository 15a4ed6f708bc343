import { ArchetypeIcon } from "@/components/common/archetype-icon";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import type { ArchetypeListDto } from "@/lib/fleet/contracts/create";

export function ArchetypeSelect({
  id,
  archetypes,
  value,
  onChange,
}: {
  id: string;
  archetypes: ArchetypeListDto["items"];
  value: string;
  onChange: (archetypeId: string) => void;
}) {
  return (
    <Select value={value} onValueChange={onChange}>
      <SelectTrigger id={id} className="w-full" aria-describedby={`${id}-note`}>
        <SelectValue placeholder="Choose one" />
      </SelectTrigger>
      <SelectContent>
        {archetypes.map((archetype) => (
          <SelectItem key={archetype.id} value={archetype.id}>
            <span className="inline-flex items-center gap-2">
              <ArchetypeIcon id={archetype.id} className="text-muted-foreground" />
              {archetype.name}
            </span>
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
