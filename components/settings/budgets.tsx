"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { toast } from "sonner";

import { ActionButton } from "@/components/common/action-button";
import { ErrorBanner } from "@/components/common/banner";
import { fieldErrors } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useViewerReason } from "@/lib/console/fleet-status";
import { budgetFields, budgetTexts, isMoneyField, readBudgets, type BudgetTexts } from "@/lib/console/settings-budgets";
import type { BudgetsDto } from "@/lib/fleet/contracts/budget";

import { AmountFields } from "./amount-fields";

const words: Record<keyof BudgetsDto, { label: string; hint: string }> = {
  hourCapCents: { label: "Spend an hour, in dollars", hint: "All bots together, each clock hour." },
  monthCapCents: { label: "Spend a month, in dollars", hint: "All bots together, each calendar month (UTC)." },
  botDayCapCents: { label: "Spend a bot a day, in dollars", hint: "Words and pictures of one bot, UTC day." },
  picturesPerDay: { label: "Pictures a day", hint: "All bots together, UTC day, free ones too." },
};

function useSaveBudgets(onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (budgets: BudgetsDto) => apiFetch("/api/settings/budgets", { method: "POST", body: budgets }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onSaved();
      toast.success("The budgets are saved.", { description: "They hold from the next call on." });
    },
  });
}

/** Further limits of money beside the day's: an empty field is none. */
export function Budgets({ budgets }: { budgets: BudgetsDto }) {
  const [edited, setEdited] = useState<BudgetTexts | null>(null);
  const [faults, setFaults] = useState<Partial<BudgetTexts>>({});
  const save = useSaveBudgets(() => setEdited(null));
  const reason = useViewerReason();
  const texts = edited ?? budgetTexts(budgets);
  const told = { ...fieldErrors(save.error), ...faults };
  const waiting = save.isPending ? "The budgets are being saved" : edited ? undefined : "Nothing was changed";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason ?? waiting) return;
    const read = readBudgets(texts);
    setFaults("faults" in read ? read.faults : {});
    if ("budgets" in read) save.mutate(read.budgets);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 border-t border-border p-4">
      <p className="text-xs text-muted-foreground">
        Further budgets, beside the day’s. Empty: no limit. From 80 % of any of them the fleet saves by stages; when one
        is used up nothing more is written until it begins anew. Looking and liking cost nothing and go on.
      </p>
      {save.isError && Object.keys(told).length === 0 && (
        <ErrorBanner title="The budgets were not saved." error={save.error} />
      )}
      <AmountFields
        names={budgetFields}
        words={words}
        texts={texts}
        faults={told}
        readOnly={reason !== undefined}
        placeholder="No limit"
        isMoney={isMoneyField}
        onEdit={(name, text) => {
          setEdited({ ...texts, [name]: text });
          setFaults({ ...faults, [name]: undefined });
        }}
      />
      <div className="flex justify-end">
        <ActionButton type="submit" reason={reason ?? waiting}>
          {save.isPending ? "Saving…" : "Save budgets"}
        </ActionButton>
      </div>
    </form>
  );
}
