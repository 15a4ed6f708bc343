"use client";

import { ChevronDownIcon } from "lucide-react";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";

export interface Choice<T extends string> {
  value: T;
  label: string;
  icon?: ReactNode;
}

export const chosenLook = "border-foreground/70";

/** A filter of several values; none chosen means all. Stays open while choosing. */
export function ChoiceMenu<T extends string>({
  label,
  many,
  choices,
  chosen,
  onChange,
}: {
  label: string;
  /** "kinds", for "3 kinds". */
  many: string;
  choices: readonly Choice<T>[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}) {
  const [only] = chosen;
  const words =
    chosen.length === 0
      ? label
      : chosen.length === 1
        ? choices.find(({ value }) => value === only)?.label
        : `${chosen.length} ${many}`;
  const toggle = (value: T) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button className={cn("max-sm:h-10", chosen.length > 0 && chosenLook)}>
          <span className="sr-only">{chosen.length > 0 && `${label}: `}</span>
          {words}
          <ChevronDownIcon aria-hidden className="size-3.5 text-muted-foreground" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {choices.map(({ value, label: word, icon }) => (
          <DropdownMenuCheckboxItem
            key={value}
            checked={chosen.includes(value)}
            onCheckedChange={() => toggle(value)}
            onSelect={(event) => event.preventDefault()}
          >
            {icon}
            {word}
          </DropdownMenuCheckboxItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
