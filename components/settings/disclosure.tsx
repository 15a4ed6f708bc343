"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useViewerReason } from "@/lib/console/fleet-status";
import { disclosureInput, disclosures, type DisclosureDto } from "@/lib/fleet/contracts/limits";

import { Section } from "./section";

type Choice = DisclosureDto["disclosure"];

const words: Record<Choice, { label: string; hint: string }> = {
  truthful: {
    label: "It says so",
    hint: "“I’m a bot.”, in its own language, where it was spoken to. The words are the fleet’s, never a model’s.",
  },
  silent: { label: "It says nothing", hint: "Whoever asks gets no answer, and nothing else is said to that comment." },
};

/** What bots do when somebody asks whether they are bots; a choice is saved at once. */
export function Disclosure({ disclosure }: { disclosure: Choice }) {
  const client = useQueryClient();
  const viewer = useViewerReason();
  const save = useMutation({
    mutationFn: (choice: Choice) =>
      apiFetch("/api/settings/disclosure", {
        method: "POST",
        body: { disclosure: choice },
        schema: disclosureInput,
      }),
    onSuccess: () => toast.success("It is saved.", { description: "It holds from the next answer on." }),
    onError: (error) => toast.error("It was not saved", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
  const shown = save.isPending ? save.variables : disclosure;
  return (
    <Section
      id="disclosure"
      lead="Somebody asks a bot, in a comment to it, whether it is one. No bot ever denies it, whatever is chosen here."
    >
      <RadioGroup
        aria-label="Asked if it is a bot"
        value={shown}
        disabled={viewer !== undefined || save.isPending}
        onValueChange={(choice) => {
          const known = disclosures.find((one) => one === choice);
          if (known && known !== disclosure) save.mutate(known);
        }}
        className="gap-0 divide-y divide-border"
      >
        {disclosures.map((choice) => (
          <label key={choice} className="flex min-h-11 cursor-pointer items-start gap-3 px-4 py-3">
            <RadioGroupItem value={choice} className="mt-0.5" />
            <span>
              <span className="font-medium">{words[choice].label}</span>
              <span className="block text-xs text-muted-foreground">{words[choice].hint}</span>
            </span>
          </label>
        ))}
      </RadioGroup>
    </Section>
  );
}
