import { ChevronRightIcon, type LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

import { toneText, type Tone } from "@/components/common/status-pill";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";

/** One figure that answers a question, and a way to what is behind it. */
export function Tile({
  href,
  label,
  icon: Icon,
  tone,
  figure,
  of,
  extra,
  children,
}: {
  href: string;
  label: string;
  icon: LucideIcon;
  tone?: Tone;
  figure: ReactNode;
  of?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card className="relative flex h-[118px] min-w-0 flex-col p-4 transition-colors hover:bg-accent/40 max-lg:h-[94px] max-lg:p-3">
      <h2
        className={cn(
          "flex items-center gap-1.5 text-xs font-medium whitespace-nowrap",
          tone ? toneText[tone] : "text-muted-foreground",
        )}
      >
        <Icon className="size-4 shrink-0" strokeWidth={1.75} aria-hidden />
        <Link href={href} className="rounded-sm after:absolute after:inset-0 after:rounded-lg">
          {label}
        </Link>
        <ChevronRightIcon className="ml-auto size-3.5 text-muted-foreground max-lg:hidden" aria-hidden />
      </h2>
      <div className="mt-1.5 flex items-end gap-2 whitespace-nowrap max-lg:mt-0.5">
        <span className="text-kpi font-semibold tracking-[-0.02em]">{figure}</span>
        {of && <span className="pb-[3px] text-muted-foreground">{of}</span>}
        {extra && <span className="ml-auto max-lg:hidden">{extra}</span>}
      </div>
      <div className="mt-auto truncate text-xs text-muted-foreground">{children}</div>
    </Card>
  );
}
