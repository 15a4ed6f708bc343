"use client";

import { CheckIcon, CopyIcon } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { Invited } from "@/lib/console/settings-people";

import { RealTime } from "./real-time";

/** The link, this once: only its fingerprint is kept. */
export function InviteLink({ invited: { url, expiresAt }, onDone }: { invited: Invited; onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Refused outside a secure context: the field is selected instead, ready for the keyboard.
    await navigator.clipboard?.writeText(url).then(
      () => setCopied(true),
      () => document.querySelector<HTMLInputElement>("#invite-link")?.select(),
    );
  };
  return (
    <div role="status" className="rounded-md border border-ok-line bg-ok-soft p-3">
      <p className="mb-2">
        <span className="font-medium">Give this link to one person.</span> It works once, ends{" "}
        <RealTime at={expiresAt} />, and is not shown again.
      </p>
      <div className="flex flex-wrap gap-2">
        <Input
          id="invite-link"
          aria-label="Invitation link"
          readOnly
          value={url}
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
