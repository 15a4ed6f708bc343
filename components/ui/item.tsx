import { Slot } from "radix-ui";
import type { ComponentProps } from "react";

import { cn } from "./cn";

function ItemGroup({ className, ...props }: ComponentProps<"ul">) {
  return <ul data-slot="item-group" className={cn("flex flex-col divide-y divide-border", className)} {...props} />;
}

function Item({ className, asChild = false, ...props }: ComponentProps<"li"> & { asChild?: boolean }) {
  const Comp = asChild ? Slot.Root : "li";
  return <Comp data-slot="item" className={cn("flex min-h-11 items-center gap-3 px-4 py-2", className)} {...props} />;
}

function ItemMedia({ className, ...props }: ComponentProps<"div">) {
  return <div data-slot="item-media" className={cn("flex shrink-0 gap-2", className)} {...props} />;
}

function ItemContent({ className, ...props }: ComponentProps<"div">) {
  return <div data-slot="item-content" className={cn("flex min-w-0 flex-1 flex-col", className)} {...props} />;
}

function ItemTitle({ className, ...props }: ComponentProps<"div">) {
  return <div data-slot="item-title" className={cn("truncate font-medium", className)} {...props} />;
}

function ItemDescription({ className, ...props }: ComponentProps<"p">) {
  return <p data-slot="item-description" className={cn("text-xs text-muted-foreground", className)} {...props} />;
}

function ItemActions({ className, ...props }: ComponentProps<"div">) {
  return <div data-slot="item-actions" className={cn("flex shrink-0 items-center gap-2", className)} {...props} />;
}

export { Item, ItemActions, ItemContent, ItemDescription, ItemGroup, ItemMedia, ItemTitle };
