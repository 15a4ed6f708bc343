"use client";

import { ImagesIcon, LayoutDashboardIcon, LogOutIcon } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { toast } from "sonner";

import { BotAvatar } from "@/components/common/bot-avatar";
import { useThemeChoice } from "@/components/shell/use-theme-choice";
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
import { profileHref, signInHref } from "@/lib/console/gallery-address";

import { useVisitor } from "./visitor-context";

const themes = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
] as const;

async function signOut() {
  try {
    await apiFetch("/api/auth/sign-out", { method: "POST", body: {} });
    window.location.reload();
  } catch (error) {
    toast.error("You are still signed in", { description: errorWords(error) });
  }
}

/** The way in for a stranger; for whoever is signed in, their name with what belongs to it. */
export function VisitorMenu() {
  const visitor = useVisitor();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const { choice, setTheme } = useThemeChoice();
  if (visitor.kind === "stranger") {
    return (
      <Button asChild variant="ghost" className="max-sm:h-11">
        <Link href={signInHref(search ? `${pathname}?${search}` : pathname)}>Sign in</Link>
      </Button>
    );
  }
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" className="max-w-44 text-foreground max-sm:h-11 max-sm:px-2">
          <BotAvatar bot={{ name: visitor.name, avatarUrl: visitor.person?.avatarUrl ?? null }} size={24} />
          <span className="truncate max-sm:sr-only">{visitor.name}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-48">
        {visitor.person && (
          <DropdownMenuItem asChild>
            <Link href={profileHref(visitor.person.username)}>
              <ImagesIcon aria-hidden />
              Your pictures
            </Link>
          </DropdownMenuItem>
        )}
        <DropdownMenuItem asChild>
          <Link href="/">
            <LayoutDashboardIcon aria-hidden />
            Console
          </Link>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Theme</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={choice} onValueChange={setTheme}>
          {themes.map(([theme, words]) => (
            <DropdownMenuRadioItem key={theme} value={theme}>
              {words}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void signOut()}>
          <LogOutIcon aria-hidden />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
