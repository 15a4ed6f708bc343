"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import {
  createResultSchema,
  type CreateBotInput,
  type CreateBotsInput,
  type CreateResultDto,
} from "@/lib/fleet/contracts/create";

import { ApiError, errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { formatCount, formatCountOf } from "./format-number";

/** The server names the field of a taken handle in its words only. */
export function handleFault(error: unknown): string | undefined {
  return error instanceof ApiError && error.code === "conflict" ? error.message : undefined;
}

export function tellCreated({ ids, failed, firstError }: CreateResultDto, started: boolean) {
  if (failed > 0) {
    toast.warning(`${formatCountOf(ids.length, "bot")} created, ${formatCount(failed)} without an account yet.`, {
      description: `${firstError ?? "The gallery gave no reason."} The fleet tries again by itself.`,
    });
    return;
  }
  toast.success(`${formatCountOf(ids.length, "bot")} created.`, {
    description: started ? "First visits come within two waking hours." : "They sleep until they are started.",
  });
}

function useCreate<Input extends { start: boolean }>(path: string, onCreated: (result: CreateResultDto) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => apiFetch(path, { method: "POST", body: input, schema: createResultSchema }),
    onSuccess: (result, input) => {
      tellCreated(result, input.start);
      void client.invalidateQueries();
      onCreated(result);
    },
    onError: (error) => {
      if (error instanceof ApiError && (error.code === "conflict" || Object.keys(error.fields).length > 0)) return;
      toast.error("No bot was created", { description: errorWords(error) });
    },
  });
}

export const useCreateBot = (onCreated: (result: CreateResultDto) => void) =>
  useCreate<CreateBotInput>("/api/bots", onCreated);

export const useCreateBots = (onCreated: (result: CreateResultDto) => void) =>
  useCreate<CreateBotsInput>("/api/bots/create-many", onCreated);
