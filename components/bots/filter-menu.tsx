import { ListFilterIcon, XIcon } from "lucide-react";

import { ArchetypeIcon } from "@/components/common/archetype-icon";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { BotFilter, BotPageDto } from "@/lib/fleet/contracts/bots";
import { tierSchema } from "@/lib/fleet/contracts/words";

type Change = (change: Partial<BotFilter>) => void;

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

/** Archetype and tier; the status has its own bar. The menu stays open while several are ticked. */
export function FilterMenu({
  filter,
  archetypes,
  onChange,
}: {
  filter: BotFilter;
  archetypes: BotPageDto["archetypes"];
  onChange: Change;
}) {
  const stay = (event: Event) => event.preventDefault();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          className="max-lg:h-10 max-sm:w-10 max-sm:border max-sm:border-input max-sm:bg-card max-sm:px-0"
        >
          <ListFilterIcon aria-hidden />
          <span className="max-sm:sr-only">Add filter</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="min-w-56">
        <DropdownMenuLabel>Archetype</DropdownMenuLabel>
        {archetypes.map(({ id, name, count }) => (
          <DropdownMenuCheckboxItem
            key={id}
            checked={filter.archetype.includes(id)}
            onSelect={stay}
            onCheckedChange={() => onChange({ archetype: toggled(filter.archetype, id) })}
          >
            <ArchetypeIcon id={id} className="size-4 text-muted-foreground" />
            {name}
            <span className="ml-auto pl-4 text-xs text-muted-foreground">{count}</span>
          </DropdownMenuCheckboxItem>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Tier</DropdownMenuLabel>
        {tierSchema.options.map((tier) => (
          <DropdownMenuCheckboxItem
            key={tier}
            checked={filter.tier.includes(tier)}
            onSelect={stay}
            onCheckedChange={() => onChange({ tier: toggled(filter.tier, tier) })}
          >
            {tier}
          </DropdownMenuCheckboxItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <span className="inline-flex h-8 max-w-full items-center gap-1 rounded-md border border-ok-line bg-ok-soft pr-1 pl-2.5 text-xs font-medium text-ok max-lg:h-10">
      <span className="truncate">{label}</span>
      <button
        type="button"
        aria-label={`Remove the filter: ${label}`}
        onClick={onRemove}
        className="grid size-6 shrink-0 place-items-center rounded-sm hover:bg-ok-line/60"
      >
        <XIcon className="size-3.5" aria-hidden />
      </button>
    </span>
  );
}

/** What the list is narrowed to beside its status, each removable. */
export function FilterChips({
  filter,
  archetypes,
  onChange,
}: {
  filter: BotFilter;
  archetypes: BotPageDto["archetypes"];
  onChange: Change;
}) {
  const names = filter.archetype.map((id) => archetypes.find((one) => one.id === id)?.name ?? id);
  return (
    <>
      {names.length > 0 && (
        <Chip label={`Archetype is ${names.join(" or ")}`} onRemove={() => onChange({ archetype: [] })} />
      )}
      {filter.tier.length > 0 && (
        <Chip label={`Tier is ${filter.tier.join(" or ")}`} onRemove={() => onChange({ tier: [] })} />
      )}
    </>
  );
}
