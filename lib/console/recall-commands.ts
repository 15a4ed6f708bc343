"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import {
  FORGET_EVERYTHING,
  forgetEverythingSchema,
  recallResultSchema,
  retireResultSchema,
  type RecallInput,
  type RetireInput,
} from "@/lib/fleet/contracts/recall";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { botApi } from "./bots-queries";
import { formatCountOf } from "./format-number";

/** Retires a bot; with "remove", what it made leaves the gallery piece by piece. */
export function useRetireBot(bot: { id: string; name: string }) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (made: RetireInput["made"]) =>
      apiFetch(botApi(bot.id, "retire"), { method: "POST", body: { made }, schema: retireResultSchema }),
    onSuccess: ({ changed, jobId }) => {
      const title = changed > 0 ? `${bot.name} is retired.` : `${bot.name} was retired already.`;
      toast.success(title, {
        description: jobId ? "What it made is being taken off the gallery." : "What it made stays on the gallery.",
      });
    },
    onError: (error) => toast.error(`${bot.name} was not retired`, { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}

/** Holds whoever said this or nearly this, and takes it off the gallery. */
export function useRecall() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: RecallInput) =>
      apiFetch("/api/recall", { method: "POST", body: input, schema: recallResultSchema }),
    onSuccess: ({ bots, texts }) =>
      void toast.success(`${formatCountOf(bots, "bot")} held.`, {
        description: `${formatCountOf(texts, "text")} being removed; the report is on the bot's page and in Settings.`,
      }),
    onError: (error) => toast.error("Nothing was recalled", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}

export function useRetryRemoval() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (jobId: string) =>
      apiFetch(`/api/removals/${encodeURIComponent(jobId)}/retry`, { method: "POST", body: {} }),
    onSuccess: () => void toast.success("What remains is looked for again."),
    onError: (error) => toast.error("Nothing was looked for", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}

/** Says that what remains is dealt with: it waits for nobody any more. */
export function useAcknowledgeRemoval() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (jobId: string) =>
      apiFetch(`/api/removals/${encodeURIComponent(jobId)}/acknowledge`, { method: "POST", body: {} }),
    onSuccess: () => void toast.success("Dealt with.", { description: "The list stays here." }),
    onError: (error) => toast.error("It still waits for somebody", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}

export function useForgetEverything() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      apiFetch("/api/fleet/forget-everything", {
        method: "POST",
        body: { phrase: FORGET_EVERYTHING },
        schema: forgetEverythingSchema,
      }),
    onSuccess: () =>
      void toast.success("The fleet is stopped and is being forgotten.", {
        description: "How far that is stands under Removals.",
      }),
    onError: (error) => toast.error("Nothing was forgotten", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}
