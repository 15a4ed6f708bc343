import { LoaderCircleIcon, UserPlusIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

import { ActionButton } from "@/components/common/action-button";
import { Button } from "@/components/ui/button";

/** What the button will do, and the button, which repeats verb and count. */
export function CreateFooter({
  words,
  label,
  busy,
  reason,
}: {
  words: ReactNode;
  label: string;
  /** What is under way; the button then waits. */
  busy: string | undefined;
  reason: string | undefined;
}) {
  return (
    <>
      <p className="min-w-0 flex-1 basis-60 text-xs text-muted-foreground" aria-live="polite">
        {busy ? "Personas are written together; accounts on the gallery follow one by one." : words}
      </p>
      <div className="ml-auto flex gap-2 max-sm:w-full">
        <Button asChild className="max-sm:h-11 max-sm:flex-1">
          <Link href="/bots">Cancel</Link>
        </Button>
        <ActionButton
          type="submit"
          variant="default"
          reason={reason}
          disabled={busy !== undefined}
          className="max-sm:h-11 max-sm:flex-[2]"
        >
          {busy ? <LoaderCircleIcon className="animate-spin" aria-hidden /> : <UserPlusIcon aria-hidden />}
          {busy ?? label}
        </ActionButton>
      </div>
    </>
  );
}
