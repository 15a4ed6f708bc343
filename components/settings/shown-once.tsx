"use client";

import { CheckIcon, CopyIcon } from "lucide-react";
import { useId, useState, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** A secret, this once: only its fingerprint is kept. `children` says what it is for. */
export function ShownOnce({
  label,
  value,
  children,
  onDone,
}: {
  label: string;
  value: string;
  children: ReactNode;
  onDone: () => void;
}) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Refused outside a secure context: the field is selected instead, ready for the keyboard.
    await navigator.clipboard?.writeText(value).then(
      () => setCopied(true),
      () => document.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`)?.select(),
    );
  };
  return (
    <div role="status" className="rounded-md border border-ok-line bg-ok-soft p-3">
      <p className="mb-2">{children}</p>
      <div className="flex flex-wrap gap-2">
        <Input
          id={id}
          aria-label={label}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          className="min-w-40 flex-1 font-mono text-xs"
        />
        <Button onClick={() => void copy()}>
          {copied ? <CheckIcon aria-hidden /> : <CopyIcon aria-hidden />}
          {copied ? "Copied" : "Copy"}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          Done
        </Button>
      </div>
    </div>
  );
}
