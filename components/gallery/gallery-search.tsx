"use client";

import { SearchIcon } from "lucide-react";
import Form from "next/form";
import { useRef } from "react";

import { Kbd } from "@/components/ui/kbd";
import { formatCountOf } from "@/lib/console/format-number";
import type { GallerySort } from "@/lib/console/gallery-contract";
import { useShortcut } from "@/lib/console/use-shortcut";

/** Searches everything, in the order that is chosen; `/` leads here. Works without a script. */
export function GallerySearch({ q, sort, count }: { q?: string; sort?: GallerySort; count: number }) {
  const input = useRef<HTMLInputElement>(null);
  useShortcut("/", () => input.current?.focus());
  const words = count > 0 ? `Search ${formatCountOf(count, "picture")}` : "Search pictures";
  return (
    <Form action="/gallery" role="search" className="relative w-full">
      {sort && sort !== "trending" && <input type="hidden" name="sort" value={sort} />}
      <SearchIcon
        aria-hidden
        strokeWidth={1.75}
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted-foreground"
      />
      <input
        ref={input}
        type="search"
        name="q"
        // The address is the truth: a new one brings a new field.
        key={q ?? ""}
        defaultValue={q}
        maxLength={200}
        aria-label="Search pictures"
        placeholder={words}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        className="peer h-10 w-full rounded-lg border border-input bg-card pr-9 pl-9 text-sm outline-none transition-[color,box-shadow,border-color] placeholder:text-muted-foreground focus-visible:border-ring focus-visible:ring-3 focus-visible:ring-ring/20 max-sm:text-base"
      />
      <Kbd className="absolute top-1/2 right-3 -translate-y-1/2 peer-focus:hidden peer-[:not(:placeholder-shown)]:hidden max-lg:hidden">
        /
      </Kbd>
    </Form>
  );
}
