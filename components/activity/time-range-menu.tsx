"use client";

import { ChevronDownIcon } from "lucide-react";
import { useState, type FormEvent } from "react";

import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { presets, presetStart, rangeWords, toIso, toLocalInput } from "@/lib/console/activity-range";
import { useDomainNow } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";

import { chosenLook } from "./choice-menu";

type Change = (from: string | null, to: string | null) => void;

function OwnRange({ from, to, onChange }: { from: string | null; to: string | null; onChange: Change }) {
  const [fault, setFault] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const start = toIso(String(form.get("from") ?? ""));
    const end = toIso(String(form.get("to") ?? ""));
    if (start && end && start >= end) return setFault("The end must lie after the start.");
    onChange(start, end);
  };
  return (
    <form
      onSubmit={submit}
      onInput={() => setFault(undefined)}
      className="mt-3 flex flex-col gap-3 border-t border-border pt-3"
    >
      <Field>
        <FieldLabel htmlFor="range-from">From</FieldLabel>
        <Input id="range-from" name="from" type="datetime-local" defaultValue={toLocalInput(from)} />
      </Field>
      <Field data-invalid={fault ? true : undefined}>
        <FieldLabel htmlFor="range-to">To</FieldLabel>
        <Input
          id="range-to"
          name="to"
          type="datetime-local"
          defaultValue={toLocalInput(to)}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? "range-fault" : undefined}
        />
        <FieldError id="range-fault">{fault}</FieldError>
      </Field>
      <Button type="submit">Show this range</Button>
    </form>
  );
}

/** From and to in the fleet's time. The presets count back from the moment they are chosen. */
export function TimeRangeMenu({ from, to, onChange }: { from: string | null; to: string | null; onChange: Change }) {
  const [open, setOpen] = useState(false);
  const now = useDomainNow();
  const zone = useViewerZone();
  const pick: Change = (start, end) => {
    setOpen(false);
    onChange(start, end);
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button className={cn("max-sm:h-10", (from || to) && chosenLook)}>
          {rangeWords(from, to, now, zone)}
          <ChevronDownIcon aria-hidden className="size-3.5 text-muted-foreground" />
        </Button>
      </PopoverTrigger>
      <PopoverContent className="w-64" aria-label="Time range">
        <div className="grid grid-cols-2 gap-2">
          <Button onClick={() => pick(null, null)}>Any time</Button>
          {presets.map((preset) => (
            <Button key={preset.label} onClick={() => pick(presetStart(preset, now), null)}>
              {preset.label}
            </Button>
          ))}
        </div>
        <OwnRange from={from} to={to} onChange={pick} />
      </PopoverContent>
    </Popover>
  );
}
