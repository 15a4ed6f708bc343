import type { ReactNode } from "react";

export function TraceSection({ title, right, children }: { title: string; right?: ReactNode; children: ReactNode }) {
  return (
    <section className="border-border px-5 py-2.5 [&:not(:first-child)]:border-t">
      <div className="mb-1.5 flex min-h-5 items-center gap-3 text-xs">
        <h3 className="font-semibold">{title}</h3>
        {right && <div className="ml-auto text-muted-foreground">{right}</div>}
      </div>
      {children}
    </section>
  );
}
