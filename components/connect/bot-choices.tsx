"use client";

import { useId, useState } from "react";

import { BotAvatar } from "@/components/common/bot-avatar";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";

export type Choice = { id: string; name: string; handle: string; sub?: string; avatarUrl?: string | null };

/** Some of many, found by name. `most` that may be chosen; the rest cannot be ticked then, and it says so. */
export function BotChoices({
  label,
  bots,
  chosen,
  onChange,
  most,
}: {
  label: string;
  bots: readonly Choice[];
  chosen: ReadonlySet<string>;
  onChange: (next: ReadonlySet<string>) => void;
  most?: number;
}) {
  const [text, setText] = useState("");
  const ids = useId();
  const wanted = text.trim().toLowerCase();
  const shown = bots.filter(({ name, handle }) => `${name} ${handle}`.toLowerCase().includes(wanted));
  const isFull = most !== undefined && chosen.size >= most;
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium">{label}</legend>
      <Input
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="Find by name or handle"
        aria-label="Find by name or handle"
        autoComplete="off"
        className="max-w-72"
      />
      {isFull && <p className="text-xs text-muted-foreground">More than {most} cannot go first.</p>}
      {shown.length === 0 ? (
        <p className="text-muted-foreground">Nobody is called so.</p>
      ) : (
        <ul className="max-h-72 overflow-y-auto rounded-md border border-border" tabIndex={0} aria-label={label}>
          {shown.map((bot) => {
            const on = chosen.has(bot.id);
            return (
              <li key={bot.id} className="flex min-h-11 items-center gap-3 border-b border-border px-3 last:border-0">
                <Checkbox
                  id={`${ids}-${bot.id}`}
                  checked={on}
                  disabled={isFull && !on}
                  onCheckedChange={(next) => toggle(bot.id, next === true)}
                />
                <label htmlFor={`${ids}-${bot.id}`} className="flex min-w-0 flex-1 items-center gap-2 py-1.5">
                  {bot.avatarUrl !== undefined && <BotAvatar bot={{ name: bot.name, avatarUrl: bot.avatarUrl }} />}
                  <span className="min-w-0">
                    <span className="block truncate">{bot.name}</span>
                    <span className="block truncate text-xs text-muted-foreground">
                      @{bot.handle}
                      {bot.sub && ` · ${bot.sub}`}
                    </span>
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      )}
    </fieldset>
  );
}
