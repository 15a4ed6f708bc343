"use client";

import { useState, type ReactNode } from "react";

import { StageBar } from "@/components/connect/stage-bar";
import { Sheet, SheetContent, SheetDescription, SheetTitle } from "@/components/ui/sheet";
import { useFleetStatus } from "@/lib/console/fleet-status";
import { DomainClockProvider } from "@/lib/console/use-domain-now";
import type { LiveMode } from "@/lib/console/follow-live";
import { useLive } from "@/lib/console/use-live";
import { useShortcut } from "@/lib/console/use-shortcut";
import type { FleetStatusDto } from "@/lib/fleet/contracts/fleet";

import { AppSidebar } from "./app-sidebar";
import { CommandPalette } from "./command-palette";
import { FleetDialogs } from "./fleet-dialogs";
import { KeyTable } from "./key-table";
import { ShellContext, type Shell, type ShellDialog } from "./shell-context";
import { PhoneFooter, PhoneHeader, TopBar } from "./top-bar";
import { useFleetActions } from "./use-fleet-actions";

function focusPageSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>("main [data-page-search]");
  search?.focus();
  search?.select();
  return search !== null;
}

/** The frame of every console screen. `initialStatus` comes from the server, so nothing flickers. */
export function ConsoleFrame({
  initialStatus,
  live,
  children,
}: {
  initialStatus: FleetStatusDto;
  live: LiveMode;
  children: ReactNode;
}) {
  const query = useFleetStatus(initialStatus);
  const status = query.data ?? initialStatus;
  const lost = query.failureCount > 0 && query.fetchStatus !== "paused";
  const actions = useFleetActions(status);
  const [shown, setShown] = useState<ShellDialog | null>(null);
  useLive(live);
  useShortcut("k", () => setShown((now) => (now === "palette" ? null : "palette")), { mod: true });
  useShortcut("?", () => setShown("keys"));
  useShortcut("/", () => {
    if (!focusPageSearch()) setShown("palette");
  });

  const shell: Shell = { status, lost, actions, open: setShown, close: () => setShown(null) };
  return (
    <DomainClockProvider reading={status.clock}>
      <ShellContext value={shell}>
        <a
          href="#main"
          className="sr-only z-50 rounded-md bg-card px-3 py-2 font-medium focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        <div className="flex h-dvh overflow-hidden bg-background text-foreground">
          <aside
            aria-label="Navigation"
            className="flex w-[216px] shrink-0 flex-col border-r border-sidebar-border max-lg:hidden"
          >
            <AppSidebar />
          </aside>
          <div className="flex min-w-0 flex-1 flex-col">
            <StageBar />
            <TopBar />
            <PhoneHeader />
            <main id="main" tabIndex={-1} className="relative min-h-0 flex-1 overflow-y-auto outline-none">
              {children}
            </main>
            <PhoneFooter />
          </div>
        </div>
        <Sheet open={shown === "menu"} onOpenChange={(open) => !open && setShown(null)}>
          <SheetContent side="left" overlay>
            <SheetTitle className="sr-only">Menu</SheetTitle>
            <SheetDescription className="sr-only">Screens, gallery, keys and your account</SheetDescription>
            <AppSidebar onNavigate={() => setShown(null)} />
          </SheetContent>
        </Sheet>
        <FleetDialogs shown={shown} />
        <CommandPalette shown={shown} />
        <KeyTable open={shown === "keys"} onOpenChange={(open) => setShown(open ? "keys" : null)} />
      </ShellContext>
    </DomainClockProvider>
  );
}
