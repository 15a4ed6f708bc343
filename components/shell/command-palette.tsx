"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import {
  CirclePauseIcon,
  CirclePlayIcon,
  ImagesIcon,
  KeyboardIcon,
  OctagonXIcon,
  PlusIcon,
  ShieldCheckIcon,
  SunMoonIcon,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useDeferredValue, useState, type ReactNode } from "react";

import { BotAvatar } from "@/components/common/bot-avatar";
import { StatusPill } from "@/components/common/status-pill";
import {
  CommandDialog,
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
  CommandShortcut,
} from "@/components/ui/command";
import { apiFetch } from "@/lib/console/api-fetch";
import { queryKeys } from "@/lib/console/query-keys";
import { botPageSchema } from "@/lib/fleet/contracts/bots";

import { isPaused } from "./fleet-buttons";
import { navItems } from "./nav";
import { useShell, type ShellDialog } from "./shell-context";
import { useThemeChoice } from "./use-theme-choice";

interface PaletteAction {
  name: string;
  icon: ReactNode;
  run: () => void;
  hint?: string;
  disabled?: string;
}

function useActions(): PaletteAction[] {
  const router = useRouter();
  const { status, actions, open } = useShell();
  const { toggle } = useThemeChoice();
  const { reason } = actions;
  const fleet: PaletteAction =
    status.state === "stopped"
      ? { name: "Re-arm fleet", icon: <ShieldCheckIcon />, run: () => open("re-arm"), disabled: reason }
      : isPaused(status)
        ? { name: "Resume fleet", icon: <CirclePlayIcon />, run: actions.resume, disabled: reason }
        : { name: "Pause fleet", icon: <CirclePauseIcon />, run: () => open("pause"), disabled: reason };
  const stop: PaletteAction = {
    name: "Emergency stop",
    icon: <OctagonXIcon className="text-fail" />,
    run: () => open("stop"),
    disabled: reason,
  };
  return [
    fleet,
    ...(status.state === "stopped" ? [] : [stop]),
    { name: "Create bots", icon: <PlusIcon />, run: () => router.push("/bots/create"), disabled: reason },
    { name: "Switch light and dark", icon: <SunMoonIcon />, run: toggle },
    { name: "Show keys", icon: <KeyboardIcon />, run: () => open("keys"), hint: "?" },
    {
      name: "Visit the gallery",
      icon: <ImagesIcon />,
      run: () => window.open(status.gallery.url, "_blank", "noreferrer"),
    },
  ];
}

function useFoundBots(text: string) {
  const query = text.trim();
  return useQuery({
    queryKey: queryKeys.bots.find(query),
    queryFn: ({ signal }) =>
      apiFetch(`/api/bots?${new URLSearchParams({ q: query, pageSize: "8", sort: "name" })}`, {
        schema: botPageSchema,
        signal,
      }),
    enabled: query.length > 0,
    placeholderData: keepPreviousData,
    refetchInterval: false,
  });
}

/** ⌘K: goes to a screen, finds a bot by name, acts on the fleet. */
export function CommandPalette({ shown }: { shown: ShellDialog | null }) {
  const router = useRouter();
  const { close } = useShell();
  const [text, setText] = useState("");
  const found = useFoundBots(useDeferredValue(text));
  const words = text.trim().toLowerCase();
  const matches = (name: string) => name.toLowerCase().includes(words);
  const screens = navItems.filter((item) => matches(item.title));
  const actions = useActions().filter((action) => matches(action.name));
  // What an earlier word found must not stand first for this one: Enter would open it.
  const bots = words ? (found.data?.rows ?? []).filter((bot) => matches(bot.name) || matches(bot.handle)) : [];

  const finish = (act: () => void) => {
    close();
    setText("");
    act();
  };
  return (
    <CommandDialog
      open={shown === "palette"}
      onOpenChange={(open) => !open && finish(() => undefined)}
      title="Find or do"
      description="Go to a screen, find a bot by name, or act on the fleet"
      shouldFilter={false}
    >
      <CommandInput value={text} onValueChange={setText} placeholder="Find or do…" />
      <CommandList>
        <CommandEmpty>{found.isFetching ? "Looking for bots…" : `Nothing is called “${text.trim()}”.`}</CommandEmpty>
        {bots.length > 0 && (
          <CommandGroup heading="Bots">
            {bots.map((bot) => (
              <CommandItem
                key={bot.id}
                value={`bot ${bot.id}`}
                onSelect={() => finish(() => router.push(`/bots/${bot.id}`))}
              >
                <BotAvatar bot={bot} size={24} />
                <span className="truncate">{bot.name}</span>
                <span className="truncate text-xs text-muted-foreground">{bot.handle}</span>
                <StatusPill status={bot.status} className="ml-auto text-xs" />
              </CommandItem>
            ))}
          </CommandGroup>
        )}
        {screens.length > 0 && (
          <CommandGroup heading="Go to">
            {screens.map(({ href, title, icon: Icon }) => (
              <CommandItem key={href} value={`go ${href}`} onSelect={() => finish(() => router.push(href))}>
                <Icon aria-hidden />
                {title}
              </CommandItem>
            ))}
          </CommandGroup>
        )}
        {actions.length > 0 && (
          <CommandGroup heading="Do">
            {actions.map(({ name, icon, run, hint, disabled }) => (
              <CommandItem
                key={name}
                value={`do ${name}`}
                disabled={disabled !== undefined}
                onSelect={() => finish(run)}
              >
                {icon}
                {name}
                {(disabled ?? hint) && <CommandShortcut>{disabled ? "not as viewer" : hint}</CommandShortcut>}
              </CommandItem>
            ))}
          </CommandGroup>
        )}
      </CommandList>
    </CommandDialog>
  );
}
