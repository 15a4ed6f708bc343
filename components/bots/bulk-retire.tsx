"use client";

import { useQuery } from "@tanstack/react-query";
import { ArchiveIcon, CheckIcon, UserXIcon } from "lucide-react";
import { useState } from "react";

import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { ReasonInput } from "@/components/common/reason-input";
import { MadeChoice } from "@/components/recall/made-choice";
import { formatCountOf } from "@/lib/console/format-number";
import { retireManyPreviewQuery } from "@/lib/console/recall-queries";
import type { BulkInput } from "@/lib/fleet/contracts/bots";
import type { RetireInput } from "@/lib/fleet/contracts/recall";

type Made = RetireInput["made"];

/** Ends many bots, and asks what becomes of what they made, with the numbers of all of them. The words stay while the dialog fades. */
export function BulkRetire({
  open,
  count,
  target,
  onCancel,
  onConfirm,
}: {
  open: boolean;
  count: number;
  target: BulkInput["target"];
  onCancel: () => void;
  onConfirm: (made: Made, reason: string | undefined) => void;
}) {
  const [made, setMade] = useState<Made>("keep");
  const [reason, setReason] = useState("");
  const [last, setLast] = useState(count);
  if (open && count !== last) setLast(count);
  const preview = useQuery({ ...retireManyPreviewQuery(target), enabled: open });
  const bots = formatCountOf(last, "bot");
  const works = preview.data ? formatCountOf(preview.data.posts + preview.data.comments, "thing") : "what they made";
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (next) return;
        setReason("");
        setMade("keep");
        onCancel();
      }}
      icon={ArchiveIcon}
      destructive
      title={`Retire ${bots}?`}
      lead="Visits under way are broken off. A retired bot cannot be started again."
      points={[
        { icon: CheckIcon, text: "What a turn has sent already is finished and recorded." },
        { icon: UserXIcon, text: "They leave the list; the filter Retired still finds them." },
      ]}
      phrase={made === "remove" ? `remove ${bots}` : undefined}
      confirmIcon={ArchiveIcon}
      confirmLabel={made === "keep" ? `Retire ${bots}` : `Retire ${bots}, remove ${works}`}
      onConfirm={() => onConfirm(made, reason.trim() || undefined)}
    >
      <MadeChoice made={made} onChange={setMade} preview={preview} whose="their" />
      <ReasonInput value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}
