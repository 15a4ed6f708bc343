"use client";

import { ErrorBanner } from "@/components/common/banner";
import { Label } from "@/components/ui/label";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import { capitalised } from "@/lib/console/bots-words";
import { formatCountOf } from "@/lib/console/format-number";
import { cannotWords, lostWords, worksWords } from "@/lib/console/recall-words";
import type { RetireInput, RetirePreviewDto } from "@/lib/fleet/contracts/recall";

type Made = RetireInput["made"];
type Whose = "its" | "their";

const words = {
  its: {
    made: "what it made",
    keep: "Its account, posts and comments stay, and the account stays marked as automated where the gallery shows that.",
    leave: "Its posts and comments leave the gallery.",
    likes: (n: number) => ` Its ${formatCountOf(n, "like")} stay until its account is deleted.`,
  },
  their: {
    made: "what they made",
    keep: "Their accounts, posts and comments stay, and the accounts stay marked as automated where the gallery shows that.",
    leave: "Their posts and comments leave the gallery.",
    likes: (n: number) => ` Their ${formatCountOf(n, "like")} stay until their accounts are deleted.`,
  },
};

function Choice({ value, title, children }: { value: Made; title: string; children: React.ReactNode }) {
  return (
    <Label
      htmlFor={`made-${value}`}
      className="items-start gap-3 rounded-lg border border-border p-3 text-ui font-normal has-[[data-state=checked]]:border-primary"
    >
      <RadioGroupItem value={value} id={`made-${value}`} className="mt-0.5" />
      <span className="flex flex-col gap-1">
        <span className="font-medium">{title}</span>
        <span className="text-xs leading-4 text-muted-foreground">{children}</span>
      </span>
    </Label>
  );
}

function Removed({ preview, whose }: { preview: RetirePreviewDto | undefined; whose: Whose }) {
  if (!preview) return <Skeleton className="h-4 w-48" aria-label={`Counting ${words[whose].made}`} />;
  return (
    <>
      {worksWords(preview.posts, preview.comments)} leave the gallery. {lostWords(preview, whose)}
      {preview.likes > 0 && words[whose].likes(preview.likes)} {cannotWords(preview)}
    </>
  );
}

/** What becomes of what a retired bot, or many, made, with the numbers. Without `onChange` nothing but the removal is left to choose. */
export function MadeChoice({
  made,
  onChange,
  preview,
  whose,
}: {
  made: Made;
  onChange?: (made: Made) => void;
  preview: { data: RetirePreviewDto | undefined; error: Error | null };
  whose: Whose;
}) {
  const { made: what, keep, leave } = words[whose];
  return (
    <>
      {preview.error && <ErrorBanner title={`${capitalised(what)} could not be counted.`} error={preview.error} />}
      <RadioGroup
        aria-label={capitalised(what)}
        value={made}
        onValueChange={(value) => onChange?.(value === "remove" ? "remove" : "keep")}
        className="mt-1"
      >
        {onChange && (
          <Choice value="keep" title={`Keep ${what}`}>
            {keep}
          </Choice>
        )}
        <Choice value="remove" title={`Remove ${what}`}>
          {preview.error ? leave : <Removed preview={preview.data} whose={whose} />}
        </Choice>
      </RadioGroup>
      <p className="text-xs text-muted-foreground">
        Hiding is no choice: this gallery cannot hide a post without removing it.
      </p>
    </>
  );
}
