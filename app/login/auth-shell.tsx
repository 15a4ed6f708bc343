import type { ReactNode } from "react";

import { Logo } from "@/components/common/logo";

/** The quiet page that strangers see: the mark, one card, nothing that tells about the fleet. */
export function AuthShell({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center bg-background px-4 py-10 text-foreground">
      <div className="w-full max-w-[360px]">
        <p className="mb-4 flex items-center justify-center gap-2.5 text-sm font-semibold">
          <Logo size={24} /> FloImg Fleet
        </p>
        <section className="rounded-lg border border-border bg-card p-6 text-card-foreground">
          <h1 className="text-base font-semibold">{title}</h1>
          {lead && <p className="mt-1 text-ui text-muted-foreground">{lead}</p>}
          <div className="mt-5">{children}</div>
        </section>
      </div>
    </main>
  );
}
