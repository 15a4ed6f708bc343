"use client";

import { SearchIcon, XIcon } from "lucide-react";
import { useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";

/** The screen's own search, reached by `/`. Tells `onChange` when typing rests, at once on Enter or when emptied. */
export function SearchInput({
  value,
  onChange,
  label,
  placeholder,
  delayMs = 250,
  className,
}: {
  value: string;
  onChange: (value: string) => void;
  label: string;
  placeholder?: string;
  delayMs?: number;
  className?: string;
}) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const tell = (next: string) => {
    clearTimeout(timer.current);
    setKnown(next);
    onChange(next);
  };
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    if (next === "") tell("");
    else timer.current = setTimeout(() => tell(next), delayMs);
  };
  return (
    <div className={cn("relative w-full sm:w-60", className)}>
      <SearchIcon
        aria-hidden
        strokeWidth={1.75}
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted-foreground"
      />
      <Input
        data-page-search
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") tell(text);
          if (event.key === "Escape") event.currentTarget.blur();
        }}
        className="pr-9 pl-8.5"
      />
      <span className="absolute top-1/2 right-1.5 -translate-y-1/2">
        {text ? (
          <Button variant="ghost" size="icon-sm" className="size-6" aria-label="Clear search" onClick={() => type("")}>
            <XIcon />
          </Button>
        ) : (
          <Kbd className="max-lg:hidden">/</Kbd>
        )}
      </span>
    </div>
  );
}
