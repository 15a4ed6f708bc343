import type { ReactNode } from "react";

import { cn } from "@/components/ui/cn";

/** The padded body of a console screen. `fill` makes it exactly as tall as the window from 1024 px up: its lists scroll inside. */
export function Page({
  fill = false,
  className,
  children,
}: {
  fill?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={cn("flex min-h-full flex-col gap-4 p-4 lg:p-6 lg:pt-5", fill && "lg:h-full lg:min-h-0", className)}>
      {children}
    </div>
  );
}

/** The screen's title (the phone's bar shows it already), one line of facts beside it, its actions at the right. */
export function PageHeader({ title, sub, children }: { title: string; sub?: ReactNode; children?: ReactNode }) {
  return (
    <div className={cn("flex shrink-0 flex-wrap items-center gap-x-2 gap-y-3", !sub && !children && "max-lg:sr-only")}>
      <h1 className="text-base font-semibold max-lg:sr-only">{title}</h1>
      {sub && <div className="min-w-0 text-muted-foreground max-lg:flex-1 max-lg:basis-56">{sub}</div>}
      {children && <div className="ml-auto flex items-center gap-2">{children}</div>}
    </div>
  );
}

/** Title row of a card: what, its unit or span, and a legend or link at the right. */
export function SectionTitle({ children, sub, right }: { children: ReactNode; sub?: ReactNode; right?: ReactNode }) {
  return (
    <div className="flex min-w-0 items-center gap-2 max-sm:flex-wrap max-sm:gap-y-0.5">
      <h2 className="text-ui font-semibold whitespace-nowrap">{children}</h2>
      {sub && <span className="text-xs text-muted-foreground sm:truncate">{sub}</span>}
      {right && <div className="ml-auto flex shrink-0 items-center gap-3 pl-2">{right}</div>}
    </div>
  );
}
