import { ArrowDownUpIcon } from "lucide-react";

import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { BotSort } from "@/lib/console/bots-url";
import type { TableUrl } from "@/lib/console/use-table-url";

const sortWords: Record<BotSort, string> = {
  next_wake: "Next wake",
  last_action: "Last action",
  name: "Name",
  status: "Status",
  archetype: "Archetype",
  actions: "Actions, 24 h",
  cost: "Cost, 24 h",
  errors: "Errors",
  created: "Created",
};

/** The orders, also those without a column and for screens too narrow for a head. */
export function SortMenu({ table }: { table: TableUrl<BotSort> }) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button aria-label={`Sorted by ${sortWords[table.sort]}`} className="max-lg:h-10 max-sm:w-10 max-sm:px-0">
          <ArrowDownUpIcon aria-hidden />
          <span className="max-sm:sr-only">{sortWords[table.sort]}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup value={table.sort} onValueChange={(sort) => table.toggleSort(sort as BotSort)}>
          {Object.entries(sortWords).map(([sort, word]) => (
            <DropdownMenuRadioItem key={sort} value={sort}>
              {word}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
