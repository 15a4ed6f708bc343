"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { preflightSchema, stageChangeSchema, type CanaryInput } from "@/lib/fleet/contracts/connection";
import { settledGallerySchema, type SettleGalleryInput } from "@/lib/fleet/contracts/settings";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { leftWords } from "./connection-words";
import { formatCountOf } from "./format-number";

/** Reads of the gallery, never a write: its result is kept on the page. */
export function usePreflight() {
  return useMutation({
    mutationFn: () => apiFetch("/api/connection/preflight", { method: "POST", body: {}, schema: preflightSchema }),
  });
}

export function useSettleGallery() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SettleGalleryInput) =>
      apiFetch("/api/settings/gallery", { method: "POST", body: input, schema: settledGallerySchema }),
    onSuccess: ({ changed, taken, left }, { old }) =>
      toast.success("The fleet goes on with this gallery.", {
        description: [
          `${formatCountOf(changed, "bot")} of the old one ${changed === 1 ? "was" : "were"} ${old === "stop" ? "stopped" : "retired"}.`,
          ...(taken > 0 ? [`${formatCountOf(taken, "persona")} came along.`] : []),
          ...leftWords(left),
        ].join(" "),
      }),
    onError: (error) => toast.error("Nothing was chosen", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}

export function useCanary() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CanaryInput) =>
      apiFetch("/api/connection/canary", { method: "POST", body: input, schema: stageChangeSchema }),
    onSuccess: ({ bots, left }) =>
      toast.success(`${formatCountOf(bots, "bot goes", "bots go")} first.`, {
        description: ["All others wait.", ...leftWords(left)].join(" "),
      }),
    onError: (error) => toast.error("Nothing was changed", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}

export function useWholeFleet() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => apiFetch("/api/connection/full", { method: "POST", body: {}, schema: stageChangeSchema }),
    onSuccess: ({ bots }) => toast.success(`The whole fleet may go: ${formatCountOf(bots, "bot")} more.`),
    onError: (error) => toast.error("Nothing was changed", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}
