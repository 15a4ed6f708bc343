import { Slot } from "radix-ui";
import type { ComponentProps } from "react";

import { cn } from "./cn";

function Sidebar({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="sidebar"
      className={cn("flex min-h-0 flex-1 flex-col bg-sidebar text-sidebar-foreground", className)}
      {...props}
    />
  );
}

function SidebarHeader({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="sidebar-header"
      className={cn("flex h-14 shrink-0 items-center gap-2.5 px-4", className)}
      {...props}
    />
  );
}

function SidebarContent({ className, ...props }: ComponentProps<"nav">) {
  return (
    <nav data-slot="sidebar-content" className={cn("min-h-0 flex-1 overflow-y-auto px-3", className)} {...props} />
  );
}

function SidebarFooter({ className, ...props }: ComponentProps<"div">) {
  return <div data-slot="sidebar-footer" className={cn("flex shrink-0 flex-col px-3 pb-3", className)} {...props} />;
}

function SidebarMenu({ className, ...props }: ComponentProps<"ul">) {
  return <ul data-slot="sidebar-menu" className={cn("flex w-full flex-col gap-0.5", className)} {...props} />;
}

function SidebarMenuItem(props: ComponentProps<"li">) {
  return <li data-slot="sidebar-menu-item" {...props} />;
}

function SidebarMenuButton({
  asChild = false,
  isActive = false,
  className,
  ...props
}: ComponentProps<"button"> & { asChild?: boolean; isActive?: boolean }) {
  const Comp = asChild ? Slot.Root : "button";
  return (
    <Comp
      data-slot="sidebar-menu-button"
      data-active={isActive}
      className={cn(
        "flex h-8 w-full items-center gap-2.5 rounded-md px-2 text-left text-ui transition-colors hover:bg-sidebar-accent hover:text-sidebar-accent-foreground data-[active=true]:bg-sidebar-accent data-[active=true]:font-medium data-[active=true]:text-sidebar-accent-foreground max-lg:h-11 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:stroke-[1.75] data-[active=true]:[&>svg:first-child]:text-primary",
        className,
      )}
      {...props}
    />
  );
}

export { Sidebar, SidebarContent, SidebarFooter, SidebarHeader, SidebarMenu, SidebarMenuButton, SidebarMenuItem };
