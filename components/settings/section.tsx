import { ChevronDownIcon } from "lucide-react";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";

export const sections = [
  { id: "connections", title: "Connections" },
  { id: "engine", title: "Engine" },
  { id: "storage", title: "Storage" },
  { id: "alerts", title: "Alerts" },
  { id: "limits", title: "Limits" },
  { id: "attention", title: "Attention and rest" },
  { id: "waterfall", title: "What limits the day" },
  { id: "left-alone", title: "Left alone" },
  { id: "review", title: "Review" },
  { id: "disclosure", title: "Asked if it is a bot" },
  { id: "speed", title: "Speed" },
  { id: "prepare", title: "Lived-in gallery" },
  { id: "removals", title: "Removals" },
  { id: "operators", title: "Operators" },
  { id: "command-line", title: "Command line" },
  { id: "audit", title: "Audit log" },
  { id: "account", title: "Your account" },
  { id: "danger", title: "Danger zone" },
] as const;

/** One subject of the settings, reached by its anchor. */
export function Section({
  id,
  lead,
  children,
}: {
  id: (typeof sections)[number]["id"];
  lead: ReactNode;
  children: ReactNode;
}) {
  const title = sections.find((section) => section.id === id)?.title;
  return (
    <Card id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4 overflow-hidden lg:scroll-mt-5">
      <div className="border-b border-border px-4 py-3">
        <h2 id={`${id}-title`} className="text-ui font-semibold">
          {title}
        </h2>
        <p className="text-xs text-muted-foreground">{lead}</p>
      </div>
      {children}
    </Card>
  );
}

/** On a phone: the same list, folded, above the column. */
export function PhoneSections() {
  return (
    <details className="group rounded-lg border border-border bg-card lg:hidden">
      <summary className="flex h-11 cursor-pointer list-none items-center gap-2 px-4 font-medium [&::-webkit-details-marker]:hidden">
        Sections
        <ChevronDownIcon
          className="ml-auto size-4 text-muted-foreground transition-transform group-open:rotate-180 motion-reduce:transition-none"
          strokeWidth={1.75}
          aria-hidden
        />
      </summary>
      <nav aria-label="Sections of the settings" className="grid grid-cols-2 border-t border-border p-2">
        {sections.map(({ id, title }) => (
          <a key={id} href={`#${id}`} className="flex min-h-11 items-center rounded-md px-2 hover:bg-accent">
            {title}
          </a>
        ))}
      </nav>
    </details>
  );
}

export function SectionNav() {
  return (
    <nav aria-label="Settings" className="sticky top-5 hidden h-fit w-40 shrink-0 flex-col gap-0.5 lg:flex">
      {sections.map(({ id, title }) => (
        <a
          key={id}
          href={`#${id}`}
          className="flex h-8 items-center rounded-md px-2 text-muted-foreground transition-colors hover:bg-accent hover:text-foreground"
        >
          {title}
        </a>
      ))}
    </nav>
  );
}

/** A line of facts: what it is, what it says, its one action at the right. */
export function FactRow({ label, children, action }: { label: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 border-b border-border px-4 py-2.5 last:border-0">
      <div className="w-32 shrink-0 font-medium max-sm:w-full">{label}</div>
      <div className="min-w-0 flex-1 text-muted-foreground max-sm:basis-52">{children}</div>
      {action}
    </div>
  );
}
