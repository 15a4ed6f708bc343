"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronDownIcon } from "lucide-react";
import { useState } from "react";

import { BotAvatar } from "@/components/common/bot-avatar";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { botNameQuery, findBotsQuery } from "@/lib/console/activity-bots";

import { chosenLook } from "./choice-menu";

function BotList({ onPick }: { onPick: (id: string | null) => void }) {
  const [text, setText] = useState("");
  const { data, error } = useQuery({ ...findBotsQuery(text), placeholderData: keepPreviousData });
  return (
    <Command shouldFilter={false} label="Find a bot">
      <CommandInput placeholder="Find a bot" value={text} onValueChange={setText} />
      <CommandList>
        <CommandEmpty>{error ? "The bots did not load" : data ? "No bot has that name" : "Reading…"}</CommandEmpty>
        {text === "" && <CommandItem onSelect={() => onPick(null)}>All bots</CommandItem>}
        {data?.rows.map((bot) => (
          <CommandItem key={bot.id} value={bot.id} onSelect={() => onPick(bot.id)}>
            <BotAvatar bot={bot} size={24} />
            <span className="truncate">{bot.name}</span>
          </CommandItem>
        ))}
      </CommandList>
    </Command>
  );
}

/** One bot's rows only. */
export function BotFilterMenu({ botId, onChange }: { botId: string | null; onChange: (botId: string | null) => void }) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...botNameQuery(botId ?? ""), enabled: botId !== null });
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button className={cn("max-w-48 max-sm:h-10", botId && chosenLook)}>
          {botId && <span className="sr-only">Bot: </span>}
          <span className="truncate">{botId ? (data?.bot.name ?? "One bot") : "Bot"}</span>
          <ChevronDownIcon aria-hidden className="size-3.5 text-muted-foreground" />
        </Button>
      </PopoverTrigger>
      <PopoverContent className="w-64 p-0">
        <BotList
          onPick={(id) => {
            setOpen(false);
            onChange(id);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
