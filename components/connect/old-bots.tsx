"use client";

import { useQuery } from "@tanstack/react-query";
import { UserCheckIcon } from "lucide-react";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { EmptyFailed } from "@/components/common/empty-states";
import { Label } from "@/components/ui/label";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import { useSettleGallery } from "@/lib/console/connection-commands";
import { strangersQuery } from "@/lib/console/connection-query";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import type { SettleGalleryInput } from "@/lib/fleet/contracts/settings";

import { BotChoices } from "./bot-choices";

type Whom = "all" | "some" | "none";

const takes: { value: Whom; text: string }[] = [
  { value: "all", text: "Take all personas along" },
  { value: "some", text: "Take some along, chosen here" },
  { value: "none", text: "Take nobody along" },
];
const olds: { value: SettleGalleryInput["old"]; text: string }[] = [
  { value: "stop", text: "Stop them: they can be started again when their gallery is configured" },
  { value: "retire", text: "Retire them for good: their accounts, posts and comments stay where they are" },
];

function Choice<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly { value: T; text: string }[];
  value: T | null;
  onChange: (value: T) => void;
}) {
  return (
    <RadioGroup value={value ?? ""} onValueChange={(next) => onChange(next as T)} aria-label={label} className="gap-2">
      <p className="font-medium">{label}</p>
      {options.map((option) => (
        <Label key={option.value} className="flex min-h-8 items-center gap-2 font-normal">
          <RadioGroupItem value={option.value} />
          {option.text}
        </Label>
      ))}
    </RadioGroup>
  );
}

/** What becomes of the bots of the gallery before: asked, never assumed. */
export function OldBots() {
  const { data, error, refetch } = useQuery(strangersQuery);
  const [whom, setWhom] = useState<Whom | null>(null);
  const [some, setSome] = useState<ReadonlySet<string>>(new Set());
  const [old, setOld] = useState<SettleGalleryInput["old"] | null>(null);
  const [asked, setAsked] = useState(false);
  const viewer = useViewerReason();
  const settle = useSettleGallery();
  if (!data)
    return error ? (
      <EmptyFailed title="The old bots did not load" error={error} onRetry={() => void refetch()} />
    ) : (
      <div aria-busy className="flex flex-col gap-2 p-4">
        <Skeleton className="w-56" />
        <Skeleton className="w-64" />
      </div>
    );
  const isOpen = whom === null || old === null || (whom === "some" && some.size === 0);
  const reason =
    viewer ?? (settle.isPending ? "The choice is being carried out" : isOpen ? "Choose both first" : undefined);
  const take = whom === "all" ? ("all" as const) : whom === "some" ? [...some] : [];
  const count = whom === "all" ? data.total : take.length;
  return (
    <div className="flex flex-col gap-4 px-4 py-3">
      <Choice
        label={`Who of ${formatCountOf(data.total, "bot")} comes along?`}
        options={takes}
        value={whom}
        onChange={setWhom}
      />
      {whom === "some" && (
        <BotChoices
          label="Who comes along"
          bots={data.items.map((bot) => ({ ...bot, sub: bot.gallery }))}
          chosen={some}
          onChange={setSome}
        />
      )}
      <Choice label="What becomes of the bots there?" options={olds} value={old} onChange={setOld} />
      <div>
        <ActionButton variant="default" reason={reason} onClick={() => setAsked(true)}>
          <UserCheckIcon aria-hidden />
          Carry this out…
        </ActionButton>
      </div>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        icon={UserCheckIcon}
        destructive={old === "retire"}
        title={`Take ${formatCountOf(count, "persona")} along?`}
        lead={`${formatCountOf(data.total, "bot")} of the gallery before ${data.total === 1 ? "is" : "are"} ${old === "retire" ? "retired, for good" : "stopped"}. Who comes along keeps name, handle and persona, remembers nothing, and waits to be started.`}
        confirmLabel={count > 0 ? `Take ${formatCountOf(count, "persona")} along` : "Take nobody along"}
        onConfirm={() => {
          setAsked(false);
          if (old) settle.mutate({ old, take });
        }}
      />
    </div>
  );
}
