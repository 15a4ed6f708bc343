"use client";

import { XIcon } from "lucide-react";
import { Dialog as SheetPrimitive } from "radix-ui";
import type { ComponentProps } from "react";

import { Button } from "./button";
import { cn } from "./cn";

function Sheet(props: ComponentProps<typeof SheetPrimitive.Root>) {
  return <SheetPrimitive.Root data-slot="sheet" {...props} />;
}

function SheetTrigger(props: ComponentProps<typeof SheetPrimitive.Trigger>) {
  return <SheetPrimitive.Trigger data-slot="sheet-trigger" {...props} />;
}

function SheetClose(props: ComponentProps<typeof SheetPrimitive.Close>) {
  return <SheetPrimitive.Close data-slot="sheet-close" {...props} />;
}

/** On a wide screen the sheet opens under the 56 px bar, so that the emergency stop is never covered. */
function SheetContent({
  className,
  children,
  side = "right",
  overlay = false,
  ...props
}: ComponentProps<typeof SheetPrimitive.Content> & {
  side?: "left" | "right";
  overlay?: boolean;
}) {
  return (
    <SheetPrimitive.Portal>
      {overlay && (
        <SheetPrimitive.Overlay className="fixed inset-0 z-40 bg-black/40 duration-[180ms] dark:bg-black/60 data-[state=closed]:animate-out data-[state=closed]:fade-out-0 data-[state=open]:animate-in data-[state=open]:fade-in-0" />
      )}
      <SheetPrimitive.Content
        data-slot="sheet-content"
        className={cn(
          "fixed bottom-0 z-40 flex flex-col bg-card text-card-foreground outline-none duration-[180ms] data-[state=closed]:animate-out data-[state=open]:animate-in",
          side === "right" &&
            "top-14 right-0 w-full max-w-[548px] border-l border-border data-[state=closed]:slide-out-to-right data-[state=open]:slide-in-from-right max-sm:top-0",
          side === "left" &&
            "top-0 left-0 w-[264px] border-r border-border data-[state=closed]:slide-out-to-left data-[state=open]:slide-in-from-left",
          className,
        )}
        {...props}
      >
        {children}
      </SheetPrimitive.Content>
    </SheetPrimitive.Portal>
  );
}

function SheetHeader({ className, children, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="sheet-header"
      className={cn("flex min-h-14 shrink-0 items-center gap-3 border-b border-border px-5 py-1.5", className)}
      {...props}
    >
      {children}
      <SheetPrimitive.Close asChild>
        <Button variant="ghost" size="icon" className="-mr-2 ml-auto" aria-label="Close">
          <XIcon />
        </Button>
      </SheetPrimitive.Close>
    </div>
  );
}

function SheetFooter({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="sheet-footer"
      className={cn(
        "mt-auto flex min-h-[52px] shrink-0 flex-wrap items-center gap-2 border-t border-border px-5 py-2",
        className,
      )}
      {...props}
    />
  );
}

function SheetTitle({ className, ...props }: ComponentProps<typeof SheetPrimitive.Title>) {
  return (
    <SheetPrimitive.Title
      data-slot="sheet-title"
      className={cn("text-ui leading-[18px] font-semibold", className)}
      {...props}
    />
  );
}

function SheetDescription({ className, ...props }: ComponentProps<typeof SheetPrimitive.Description>) {
  return (
    <SheetPrimitive.Description
      data-slot="sheet-description"
      className={cn("text-xs leading-[18px] text-muted-foreground", className)}
      {...props}
    />
  );
}

export { Sheet, SheetClose, SheetContent, SheetDescription, SheetFooter, SheetHeader, SheetTitle, SheetTrigger };
