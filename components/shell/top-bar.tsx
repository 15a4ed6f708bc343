"use client";

import { MenuIcon, SearchIcon } from "lucide-react";
import { usePathname } from "next/navigation";

import { Logo } from "@/components/common/logo";
import { Button } from "@/components/ui/button";

import { ClockNote } from "./clock-note";
import { FleetButtons } from "./fleet-buttons";
import { FleetCounts, FleetStateLine, FleetStatePill } from "./fleet-state";
import { CompactLevelDial, LevelDial } from "./level-dial";
import { titleOf } from "./nav";
import { PaceNote } from "./pace-note";
import { useShell } from "./shell-context";
import { UserButton } from "./user-block";

/** 56 px over every screen: is it running, how busy, stop it. */
export function TopBar() {
  return (
    <header className="flex h-14 shrink-0 items-center gap-4 border-b border-border px-6 max-lg:hidden">
      <div className="flex min-w-0 flex-1 items-center gap-3">
        <FleetStatePill />
        <PaceNote />
        <FleetCounts className="max-xl:hidden" />
        <ClockNote className="max-[1340px]:hidden" />
      </div>
      <div className="max-xl:hidden">
        <LevelDial />
      </div>
      <div className="xl:hidden">
        <CompactLevelDial />
      </div>
      <span aria-hidden className="h-6 w-px bg-border" />
      <div className="flex items-center gap-2">
        <FleetButtons />
      </div>
    </header>
  );
}

export function PhoneHeader() {
  const path = usePathname();
  const { open } = useShell();
  const title = titleOf(path);
  return (
    <header className="shrink-0 border-b border-border lg:hidden">
      <div className="flex h-14 items-center gap-2 px-4">
        <Button
          variant="ghost"
          size="icon"
          className="-ml-2 size-10 text-foreground"
          aria-label="Menu"
          onClick={() => open("menu")}
        >
          <MenuIcon className="size-5" />
        </Button>
        <Logo />
        <span className="mr-auto ml-1 truncate text-sm font-semibold">{title}</span>
        <ClockNote brief />
        <Button variant="ghost" size="icon" className="size-10" aria-label="Find or do" onClick={() => open("palette")}>
          <SearchIcon className="size-5" />
        </Button>
        <UserButton />
      </div>
      <div className="flex items-center gap-2 px-4 pb-3">
        <FleetStatePill short />
        <FleetCounts only="failing" className="max-[350px]:hidden" />
        <div className="ml-auto">
          <CompactLevelDial />
        </div>
      </div>
      <FleetStateLine />
      <PaceNote className="px-4 pb-3" />
    </header>
  );
}

/** On a phone, pausing and stopping stay under the thumb. */
export function PhoneFooter() {
  return (
    <footer className="grid shrink-0 grid-cols-2 gap-3 border-t border-border bg-background px-4 pt-3 pb-[max(1.25rem,env(safe-area-inset-bottom))] lg:hidden">
      <FleetButtons size="touch" className="w-full px-0" />
    </footer>
  );
}
