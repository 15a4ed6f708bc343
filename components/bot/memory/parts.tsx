import { XIcon } from "lucide-react";
import type { ReactNode } from "react";

import { ActionButton } from "@/components/common/action-button";

/** One kind of things it remembers, with its title and how they end. */
export function MemoryPart({ title, sub, children }: { title: string; sub?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-xs font-medium">
        {title}
        {sub && <span className="font-normal text-muted-foreground"> · {sub}</span>}
      </h3>
      {children}
    </section>
  );
}

export function ForgetButton({ of, reason, onClick }: { of: string; reason?: string; onClick: () => void }) {
  return (
    <ActionButton
      variant="ghost"
      size="icon-sm"
      aria-label={`Forget ${of}`}
      title={reason ? undefined : `Forget ${of}`}
      reason={reason}
      onClick={onClick}
      className="max-sm:size-9"
    >
      <XIcon aria-hidden />
    </ActionButton>
  );
}

/** A word or phrase with the way to forget it. */
export function MemoryChip({
  children,
  of,
  reason,
  onForget,
}: {
  children: ReactNode;
  of: string;
  reason?: string;
  onForget: () => void;
}) {
  return (
    <li className="inline-flex max-w-full items-center rounded-md border border-border py-0.5 pl-2 text-xs">
      <span className="min-w-0 break-words">{children}</span>
      <ForgetButton of={of} reason={reason} onClick={onForget} />
    </li>
  );
}
