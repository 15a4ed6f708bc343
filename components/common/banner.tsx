import { HourglassIcon, TriangleAlertIcon, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

import { cn } from "@/components/ui/cn";
import { errorWords } from "@/lib/console/api-error";

const tones = {
  fail: { box: "border-fail-line bg-fail-soft text-fail", icon: TriangleAlertIcon },
  held: { box: "border-held-line bg-held-soft text-held", icon: HourglassIcon },
} satisfies Record<string, { box: string; icon: LucideIcon }>;

/** A line above a screen's content: what is wrong, in words, with its one action. */
export function Banner({
  tone,
  title,
  children,
  action,
  className,
}: {
  tone: keyof typeof tones;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  const { box, icon: Icon } = tones[tone];
  return (
    <div
      role={tone === "fail" ? "alert" : "status"}
      className={cn(
        "flex shrink-0 flex-wrap items-center gap-x-2.5 gap-y-2 rounded-lg border px-3 py-2",
        box,
        className,
      )}
    >
      <Icon className="size-4 shrink-0" strokeWidth={1.75} aria-hidden />
      <p className="min-w-0 flex-1">
        <span className="font-medium">{title}</span> {children && <span className="text-foreground">{children}</span>}
      </p>
      {action}
    </div>
  );
}

/** `title` names what failed; the reason is the error's own. */
export function ErrorBanner({ title, error, action }: { title: string; error: unknown; action?: ReactNode }) {
  return (
    <Banner tone="fail" title={title} action={action}>
      {errorWords(error)}
    </Banner>
  );
}
