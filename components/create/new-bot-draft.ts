import { createBotInput, type CreateBotInput, type CreateBotsInput } from "@/lib/fleet/contracts/create";

import type { Candidate } from "./candidate-card";

/** The form as typed: an empty field is left to the draw. */
export interface NewBotDraft {
  archetypeId: string;
  name: string;
  handle: string;
  bio: string;
  timeZone: string;
  tier: CreateBotInput["tier"];
  interests: string[];
  seed: string;
  start: boolean;
}

const said = (text: string) => text.trim() || undefined;

export function readNewBot(draft: NewBotDraft) {
  const parsed = createBotInput.safeParse({
    ...draft,
    name: said(draft.name),
    handle: said(draft.handle),
    bio: said(draft.bio),
    timeZone: said(draft.timeZone),
    interests: draft.interests.length > 0 ? draft.interests : undefined,
    seed: said(draft.seed),
  });
  const faults: Record<string, string> = {};
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = String(path[0] ?? "");
    faults[field] ??= field === "archetypeId" ? "Choose an archetype." : message;
  }
  return { input: parsed.data ?? null, faults };
}

/** One draw from the same archetype and seed is the very bot the form would create. */
export function previewInput({ archetypeId, seed, timeZone, tier }: NewBotDraft): CreateBotsInput | null {
  if (!archetypeId || !seed.trim()) return null;
  return {
    count: 1,
    mix: { [archetypeId]: 1 },
    seed: seed.trim(),
    start: false,
    ...(timeZone && { timeZones: [timeZone] }),
    ...(tier && { tier }),
  };
}

export function withDraft(candidate: Candidate, { name, handle, bio, interests }: NewBotDraft): Candidate {
  return {
    ...candidate,
    name: said(name) ?? candidate.name,
    handle: said(handle)?.toLowerCase() ?? candidate.handle,
    bio: said(bio) ?? candidate.bio,
    interests: interests.length > 0 ? interests : candidate.interests,
  };
}
