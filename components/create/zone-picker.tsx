"use client";

import { ChevronDownIcon } from "lucide-react";
import { useState, type ReactNode } from "react";

import { cn } from "@/components/ui/cn";
import { Button } from "@/components/ui/button";
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

const zones: readonly string[] = Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/"));
export const zoneWords = (zone: string) => zone.replaceAll("_", " ");

/** Finds a time zone by its city. `children` is what the button says; `onPick` closes the list. */
export function ZonePicker({
  id,
  label,
  invalid,
  onPick,
  children,
  className,
}: {
  id?: string;
  label: string;
  invalid?: boolean;
  onPick: (zone: string) => void;
  children: ReactNode;
  className?: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button id={id} aria-invalid={invalid} className={cn("font-normal", className)}>
          {children}
          <ChevronDownIcon className="ml-auto size-3.5 text-muted-foreground" aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" className="w-72 overflow-hidden p-0" aria-label={label}>
        <Command label={label}>
          <CommandInput placeholder="City or region" />
          <CommandList className="max-h-64">
            <CommandEmpty>No such zone</CommandEmpty>
            {zones.map((zone) => (
              <CommandItem
                key={zone}
                value={zoneWords(zone)}
                onSelect={() => {
                  onPick(zone);
                  setOpen(false);
                }}
              >
                {zoneWords(zone)}
              </CommandItem>
            ))}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
