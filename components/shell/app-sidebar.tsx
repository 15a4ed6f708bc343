"use client";

import { ArrowUpRightIcon, ImagesIcon, KeyboardIcon, SearchIcon, TriangleAlertIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";

import { Logo } from "@/components/common/logo";
import { TonePill } from "@/components/common/status-pill";
import { Kbd } from "@/components/ui/kbd";
import {
  Sidebar,
  SidebarContent,
  SidebarFooter,
  SidebarHeader,
  SidebarMenu,
  SidebarMenuButton,
  SidebarMenuItem,
} from "@/components/ui/sidebar";
import { formatCount } from "@/lib/console/format-number";
import { useModKey } from "@/lib/console/use-mod-key";

import { ClockNote } from "./clock-note";
import { isWithin, navItems } from "./nav";
import { useShell } from "./shell-context";
import { UserBlock } from "./user-block";

function BotCounts() {
  const { failing, total } = useShell().status.counts;
  return (
    <span className="ml-auto flex items-center gap-1.5 text-xs font-normal text-muted-foreground">
      {failing > 0 && (
        <TonePill tone="fail" icon={TriangleAlertIcon} size="sm">
          {formatCount(failing)}
          <span className="sr-only"> failing of</span>
        </TonePill>
      )}
      {formatCount(total)}
    </span>
  );
}

function ReviewCount() {
  const { toReview } = useShell().status;
  if (toReview === 0) return null;
  return (
    <span className="ml-auto text-xs font-normal text-muted-foreground">
      {toReview > 99 ? "99+" : toReview}
      <span className="sr-only"> to look at</span>
    </span>
  );
}

/** Brand, palette, screens with their live counts, gallery, keys, user. `onNavigate` closes the phone's sheet. */
export function AppSidebar({ onNavigate }: { onNavigate?: () => void }) {
  const path = usePathname();
  const { status, open } = useShell();
  const modKey = useModKey();
  return (
    <Sidebar>
      <SidebarHeader>
        <Logo />
        <div className="min-w-0 leading-4">
          <div className="text-ui font-semibold text-foreground">FloImg Fleet</div>
          <div className="truncate text-2xs text-muted-foreground">{status.gallery.name}</div>
        </div>
      </SidebarHeader>
      <div className="px-3 pb-3">
        <button
          type="button"
          onClick={() => open("palette")}
          className="flex h-8 w-full items-center gap-2 rounded-md border border-input bg-card px-2 text-muted-foreground transition-colors hover:bg-accent max-lg:h-11"
        >
          <SearchIcon className="size-3.5" aria-hidden />
          Find or do…
          <Kbd className="ml-auto">{modKey === "⌘" ? "⌘K" : "Ctrl K"}</Kbd>
        </button>
      </div>
      <SidebarContent aria-label="Screens">
        <SidebarMenu>
          {navItems.map(({ href, title, icon: Icon }) => {
            const active = isWithin(path, href);
            return (
              <SidebarMenuItem key={href}>
                <SidebarMenuButton asChild isActive={active}>
                  <Link href={href} aria-current={active ? "page" : undefined} onClick={onNavigate}>
                    <Icon aria-hidden />
                    {title}
                    {href === "/bots" && <BotCounts />}
                    {href === "/review" && <ReviewCount />}
                  </Link>
                </SidebarMenuButton>
              </SidebarMenuItem>
            );
          })}
        </SidebarMenu>
      </SidebarContent>
      <SidebarFooter>
        <ClockNote className="h-8 px-2 max-lg:hidden min-[1340px]:hidden" />
        <SidebarMenu>
          <SidebarMenuItem>
            <SidebarMenuButton asChild>
              <a href={status.gallery.url} target="_blank" rel="noreferrer">
                <ImagesIcon aria-hidden />
                Visit the gallery
                <ArrowUpRightIcon className="ml-auto size-3.5! text-muted-foreground" aria-label="(new tab)" />
              </a>
            </SidebarMenuButton>
          </SidebarMenuItem>
          <SidebarMenuItem>
            <SidebarMenuButton onClick={() => open("keys")}>
              <KeyboardIcon aria-hidden />
              Keys
              <Kbd className="ml-auto">?</Kbd>
            </SidebarMenuButton>
          </SidebarMenuItem>
        </SidebarMenu>
        <UserBlock />
      </SidebarFooter>
    </Sidebar>
  );
}
