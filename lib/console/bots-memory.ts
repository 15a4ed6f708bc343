"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { botMemorySchema, type BotMemoryDto, type MemoryChange } from "@/lib/fleet/contracts/memory";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { isConflict } from "./bots-edit";
import { botApi, botMemoryQuery } from "./bots-queries";

export function isEmptyMemory({ works, people, topics, words, told }: BotMemoryDto): boolean {
  return works.length + people.length + topics.length + words.length + told.length === 0;
}

/** Changes what the page shows; refused where the bot has learned something meanwhile, and then shows that. */
export function useEditMemory(botId: string, version: number) {
  const client = useQueryClient();
  const { queryKey } = botMemoryQuery(botId);
  return useMutation({
    mutationFn: ({ change }: { change: MemoryChange; done: string }) =>
      apiFetch(botApi(botId, "memory"), { method: "PATCH", body: { version, change }, schema: botMemorySchema }),
    onSuccess: (memory, { done }) => {
      client.setQueryData(queryKey, memory);
      toast.success(done);
    },
    onError: (error) => {
      toast.error(isConflict(error) ? "The bot has learned something meanwhile." : "The memory is as it was.", {
        description: isConflict(error) ? "It is shown now; change it again." : errorWords(error),
      });
      void client.invalidateQueries({ queryKey });
    },
  });
}
