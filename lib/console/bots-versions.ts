"use client";

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { z } from "zod";

import { personaVersionsSchema } from "@/lib/fleet/contracts/personas";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { botApi } from "./bots-queries";
import { queryKeys } from "./query-keys";

const versionsApi = (id: string) => `${botApi(id)}/versions`;

/** @param version the present one: another means that the list is another */
export const versionsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: queryKeys.bots.one(id, "versions", version),
    queryFn: ({ signal }) => apiFetch(versionsApi(id), { schema: personaVersionsSchema, signal }),
    refetchInterval: false,
  });

export function useRollBack(bot: { id: string; name: string }, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { version: number; to: number }) =>
      apiFetch(versionsApi(bot.id), {
        method: "POST",
        body: input,
        schema: z.object({ id: z.string(), version: z.number() }),
      }),
    onSuccess: ({ version }, { to }) => {
      toast.success(`${bot.name} is again as in version ${to}.`, { description: `This is version ${version} now.` });
      onDone();
    },
    onError: (error) => toast.error("Nothing was rolled back", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.bots.all }),
  });
}
