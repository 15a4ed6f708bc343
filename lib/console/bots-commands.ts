"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { bulkResultSchema, type BotDetailDto, type BotPageDto, type BotRowDto } from "@/lib/fleet/contracts/bots";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { botApi } from "./bots-queries";
import { capitalised } from "./bots-words";
import { queryKeys } from "./query-keys";

export type BotVerb = "start" | "pause" | "resume" | "stop" | "wake";

const past: Record<BotVerb, string> = {
  start: "started",
  pause: "paused",
  resume: "resumed",
  stop: "stopped",
  wake: "woken",
};

const after: Record<BotVerb, string> = {
  start: "Its first visit comes within its next two waking hours.",
  pause: "Its planned visit is dropped. Nothing goes out until you resume it.",
  resume: "It goes on with its usual times; nothing is made up for.",
  stop: "It does nothing until it is started.",
  wake: "Its next visit begins now.",
};

const undo: Partial<Record<BotVerb, { label: string; verb: BotVerb }>> = {
  pause: { label: "Resume", verb: "resume" },
  stop: { label: "Start", verb: "start" },
};

/** Only what stands still is foretold; what moves waits for the server's plan. */
function foretold(row: BotRowDto, verb: BotVerb): BotRowDto {
  if (verb !== "pause" && verb !== "stop") return row;
  const status = verb === "pause" ? "paused" : "stopped";
  const own = { started: verb === "pause" && row.own.started, paused: verb === "pause" };
  return { ...row, status, statusReason: null, own, nextWakeAt: null, quiet: null, session: null };
}

/** The commands for one bot. The rows on screen change at once, and back again with the reason if it is refused. */
export function useBotCommand(bot: { id: string; name: string }) {
  const client = useQueryClient();
  const command = useMutation({
    mutationFn: (verb: BotVerb) =>
      apiFetch(botApi(bot.id, verb), { method: "POST", body: {}, schema: bulkResultSchema }),
    onMutate: async (verb) => {
      await client.cancelQueries({ queryKey: queryKeys.bots.all });
      const before = client.getQueriesData({ queryKey: queryKeys.bots.all });
      client.setQueriesData<BotPageDto>({ queryKey: [...queryKeys.bots.all, "list"] }, (page) =>
        page ? { ...page, rows: page.rows.map((row) => (row.id === bot.id ? foretold(row, verb) : row)) } : page,
      );
      client.setQueryData<BotDetailDto>(queryKeys.bots.one(bot.id), (detail) =>
        detail ? { ...detail, bot: foretold(detail.bot, verb) } : detail,
      );
      return before;
    },
    onSuccess: ({ changed, reasons, waits }, verb) => {
      // Of one bot the count in front of a reason says nothing.
      const said = [
        ...reasons.map((reason) => `${capitalised(reason.replace(/^1 /, ""))}.`),
        ...(waits ? [waits] : []),
      ];
      if (changed === 0) {
        toast.info(`${bot.name} is unchanged.`, { description: said.join(" ") || undefined });
        return;
      }
      const back = undo[verb];
      toast.success(`${bot.name} is ${past[verb]}.`, {
        description: said.join(" ") || after[verb],
        ...(back && { action: { label: back.label, onClick: () => command.mutate(back.verb) } }),
      });
    },
    onError: (error, verb, before) => {
      for (const [key, data] of before ?? []) client.setQueryData(key, data);
      toast.error(`${bot.name} was not ${past[verb]}`, { description: errorWords(error) });
    },
    onSettled: () => client.invalidateQueries(),
  });
  return command;
}

export function useDeleteBot(bot: { id: string; name: string }, onDeleted: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => apiFetch(botApi(bot.id), { method: "DELETE", body: {} }),
    onSuccess: () => {
      client.removeQueries({ queryKey: queryKeys.bots.one(bot.id) });
      toast.success(`${bot.name} is deleted.`, { description: "Its account is gone from the gallery." });
      onDeleted();
      void client.invalidateQueries({ queryKey: queryKeys.bots.all });
    },
    onError: (error) => {
      toast.error(`${bot.name} was not deleted`, { description: errorWords(error) });
      void client.invalidateQueries({ queryKey: queryKeys.bots.all });
    },
  });
}
