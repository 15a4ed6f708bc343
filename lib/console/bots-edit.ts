"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { z } from "zod";

import type { BotDetailDto } from "@/lib/fleet/contracts/bots";
import type { EditBotInput } from "@/lib/fleet/contracts/create";

import { ApiError } from "./api-error";
import { apiFetch } from "./api-fetch";
import { readPersona } from "./bots-persona";
import { botApi } from "./bots-queries";
import { queryKeys } from "./query-keys";

/** All of it that can be edited, as the form holds it. */
export type BotDraft = Required<Omit<EditBotInput, "id" | "version" | "voice">> & {
  voice: Required<NonNullable<EditBotInput["voice"]>>;
};

/** Null when the persona is of a form this page does not know. */
export function draftOf({ bot, bio, persona, activeDays }: BotDetailDto): BotDraft | null {
  const view = readPersona(persona);
  if (!view) return null;
  return {
    name: bot.name,
    bio,
    backstory: view.backstory,
    tier: bot.tier,
    timeZone: bot.timeZone,
    interests: view.interests,
    voice: { ...view.voice, typicalWords: Math.round(view.voice.typicalWords) },
    activeDays: [...activeDays].sort((a, b) => a - b),
  };
}

/** What was changed, and nothing else: a field nobody touched cannot overwrite. */
export function changesOf(before: BotDraft, after: BotDraft): Omit<EditBotInput, "id" | "version"> {
  const changed = <T extends object>(from: T, to: T): Partial<T> =>
    Object.fromEntries(
      Object.entries(to).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(from[key as keyof T])),
    ) as Partial<T>;
  const { voice: voiceBefore, ...plainBefore } = before;
  const { voice: voiceAfter, ...plainAfter } = after;
  const voice = changed(voiceBefore, voiceAfter);
  return { ...changed(plainBefore, plainAfter), ...(Object.keys(voice).length > 0 && { voice }) };
}

export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.code === "conflict";
}

export function useEditBot(bot: { id: string; name: string }, onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Omit<EditBotInput, "id">) =>
      apiFetch(botApi(bot.id), {
        method: "PATCH",
        body: input,
        schema: z.object({ id: z.string(), version: z.number() }),
      }),
    onSuccess: () => {
      toast.success(`${bot.name} is changed.`, { description: "It applies from the next turn." });
      onSaved();
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.bots.all }),
  });
}
