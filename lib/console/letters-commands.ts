"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import {
  letterRetrySchema,
  lettersDiscardedSchema,
  type DeadLetterDto,
  type LetterCause,
} from "@/lib/fleet/contracts/dead-letters";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { formatCountOf } from "./format-number";
import { letterTitle } from "./letters-words";

/** What an operator can do about dead letters. Each says what came of it, and reads the list anew. */
export function useLetterCommands(onDone: () => void) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries();
  const retry = useMutation({
    mutationFn: ({ id }: DeadLetterDto) =>
      apiFetch(`/api/dead-letters/${id}/retry`, { method: "POST", body: {}, schema: letterRetrySchema }),
    onSuccess: ({ outcome }, letter) => {
      const name = letter.bot?.name ?? "The bot";
      if (outcome === "planned") toast.success(`${name} tries it again now.`, { description: letterTitle(letter) });
      else toast.success("It is on the gallery after all.", { description: "Nothing was sent; its turn is done." });
      onDone();
    },
    onError: (error) => toast.error("It was not tried again", { description: errorWords(error) }),
    onSettled,
  });
  const discard = useMutation({
    mutationFn: ({ id }: DeadLetterDto) =>
      apiFetch(`/api/dead-letters/${id}/discard`, { method: "POST", body: {}, schema: lettersDiscardedSchema }),
    onSuccess: (_, letter) => {
      toast.success("Discarded.", { description: letterTitle(letter) });
      onDone();
    },
    onError: (error) => toast.error("It was not discarded", { description: errorWords(error) }),
    onSettled,
  });
  const discardAll = useMutation({
    mutationFn: (cause: LetterCause) =>
      apiFetch("/api/dead-letters/discard", { method: "POST", body: { cause }, schema: lettersDiscardedSchema }),
    onSuccess: ({ discarded }) => toast.success(`${formatCountOf(discarded, "dead letter")} discarded.`),
    onError: (error) => toast.error("Nothing was discarded", { description: errorWords(error) }),
    onSettled,
  });
  return { retry, discard, discardAll, busy: retry.isPending || discard.isPending || discardAll.isPending };
}
