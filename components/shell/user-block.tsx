"use client";

import { LogOutIcon, MoonIcon, SunIcon } from "lucide-react";
import { toast } from "sonner";

import { BotAvatar } from "@/components/common/bot-avatar";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";

import { useShell } from "./shell-context";
import { themeChoices, useThemeChoice } from "./use-theme-choice";

const roleWords = { viewer: "Viewer", operator: "Operator", owner: "Owner" };
const themeWords = { system: "As the system", light: "Light", dark: "Dark" };

async function signOut() {
  try {
    await apiFetch("/api/auth/sign-out", { method: "POST", body: {} });
    window.location.assign("/login");
  } catch (error) {
    toast.error("You are still signed in", { description: errorWords(error) });
  }
}

function UserMenuContent({ side }: { side: "top" | "bottom" }) {
  const { choice, setTheme } = useThemeChoice();
  return (
    <DropdownMenuContent side={side} align={side === "top" ? "start" : "end"} className="w-48">
      <DropdownMenuLabel>Theme</DropdownMenuLabel>
      <DropdownMenuRadioGroup value={choice} onValueChange={setTheme}>
        {themeChoices.map((theme) => (
          <DropdownMenuRadioItem key={theme} value={theme}>
            {themeWords[theme]}
          </DropdownMenuRadioItem>
        ))}
      </DropdownMenuRadioGroup>
      <DropdownMenuSeparator />
      <DropdownMenuItem onSelect={() => void signOut()}>
        <LogOutIcon aria-hidden />
        Sign out
      </DropdownMenuItem>
    </DropdownMenuContent>
  );
}

/** Who is signed in, in which role; theme and sign-out behind the name. */
export function UserBlock() {
  const { viewer } = useShell().status;
  const { shown, toggle } = useThemeChoice();
  return (
    <div className="mt-2 flex items-center gap-1 border-t border-sidebar-border pt-2">
      <DropdownMenu>
        <DropdownMenuTrigger className="flex h-11 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 text-left transition-colors hover:bg-sidebar-accent">
          <BotAvatar bot={{ name: viewer.name, avatarUrl: null }} size={28} />
          <span className="min-w-0 leading-4">
            <span className="block truncate font-medium text-foreground">{viewer.name}</span>
            <span className="block text-2xs text-muted-foreground">{roleWords[viewer.role]}</span>
          </span>
        </DropdownMenuTrigger>
        <UserMenuContent side="top" />
      </DropdownMenu>
      <Button
        variant="ghost"
        size="icon"
        aria-label={shown === "dark" ? "Use the light theme" : "Use the dark theme"}
        onClick={toggle}
      >
        {shown === "dark" ? <MoonIcon /> : <SunIcon />}
      </Button>
    </div>
  );
}

/** The same menu behind a face, for the phone's bar. */
export function UserButton() {
  const { viewer } = useShell().status;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="relative rounded-full after:absolute after:-inset-2">
        <BotAvatar bot={{ name: viewer.name, avatarUrl: null }} size={28} />
        <span className="sr-only">
          {viewer.name}, {roleWords[viewer.role]}
        </span>
      </DropdownMenuTrigger>
      <UserMenuContent side="bottom" />
    </DropdownMenu>
  );
}
