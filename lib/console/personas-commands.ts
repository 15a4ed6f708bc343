"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { z } from "zod";

import { createResultSchema, type CreateResultDto } from "@/lib/fleet/contracts/create";
import {
  type EditCandidateInput,
  personaJobSchema,
  type PersonaFormInput,
  type PersonaJobDto,
} from "@/lib/fleet/contracts/personas";

import { ApiError, errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { tellCreated } from "./bots-create";
import { candidateApi, peopleApi } from "./personas-queries";
import { queryKeys } from "./query-keys";

const answeredId = z.object({ id: z.string() });

function usePeople<Input, Output>(
  failed: string,
  send: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: onDone,
    onError: (error) => {
      if (error instanceof ApiError && Object.keys(error.fields).length > 0) return;
      toast.error(failed, { description: errorWords(error) });
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.personas }),
  });
}

export const useDrawPeople = (onBegun: (job: PersonaJobDto) => void) =>
  usePeople(
    "Nobody is drawn",
    (form: PersonaFormInput) => apiFetch("/api/personas", { method: "POST", body: form, schema: personaJobSchema }),
    onBegun,
  );

export const useSteerDraft = (id: string) =>
  usePeople("The draft did not change", (verb: "resume" | "stop") =>
    apiFetch(peopleApi(id, `/${verb}`), { method: "POST", body: {}, schema: personaJobSchema }),
  );

export const useDropPerson = () =>
  usePeople("Nobody was dropped", (id: string) => apiFetch(candidateApi(id), { method: "DELETE", schema: answeredId }));

export const useRedrawPerson = (onDone: () => void) =>
  usePeople(
    "Nobody is drawn anew",
    ({ id, hint }: { id: string; hint: string }) =>
      apiFetch(candidateApi(id, "/redraw"), { method: "POST", body: { hint }, schema: answeredId }),
    onDone,
  );

export const useEditPerson = (onDone: () => void) =>
  usePeople(
    "The change was not kept",
    ({ id, ...changes }: EditCandidateInput) =>
      apiFetch(candidateApi(id), { method: "PATCH", body: changes, schema: answeredId }),
    onDone,
  );

export function useAcceptPeople(id: string, onCreated: (result: CreateResultDto) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ start }: { start: boolean }) =>
      apiFetch(peopleApi(id, "/accept"), { method: "POST", body: { start }, schema: createResultSchema }),
    onSuccess: (result, { start }) => {
      tellCreated(result, start);
      onCreated(result);
    },
    onError: (error) => toast.error("No bot was created", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}

/** Larger than any file that this console exports. */
const MOST_FILE_BYTES = 20_000_000;
/** As many as one draft holds. */
const PEOPLE_A_DRAFT = 500;

/** A file of more people than a draft holds becomes several; any other text is the server's to judge. */
function draftsOf(text: string): string[] {
  try {
    const file = JSON.parse(text) as { personas?: unknown } | unknown[] | null;
    const people = Array.isArray(file) ? file : file?.personas;
    if (!Array.isArray(people) || people.length <= PEOPLE_A_DRAFT) return [text];
    return Array.from({ length: Math.ceil(people.length / PEOPLE_A_DRAFT) }, (_, part) =>
      JSON.stringify({ personas: people.slice(part * PEOPLE_A_DRAFT, (part + 1) * PEOPLE_A_DRAFT) }),
    );
  } catch {
    return [text];
  }
}

/** Faults are shown line by line where the file was chosen: no toast. Of several drafts the first is opened. */
export function useImportPeople(onRead: (job: PersonaJobDto) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      if (file.size > MOST_FILE_BYTES) throw new ApiError("invalid_input", "The file is larger than 20 MB.", 413);
      const [first = "", ...more] = draftsOf(await file.text());
      const read = (text: string) =>
        apiFetch("/api/personas/import", { method: "POST", body: { text }, schema: personaJobSchema });
      const job = await read(first);
      for (const text of more) await read(text);
      return { job, drafts: 1 + more.length };
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.personas }),
    onSuccess: ({ job, drafts }) => {
      if (drafts > 1) toast(`${drafts} drafts were made of the file, the first of them is shown.`);
      onRead(job);
    },
  });
}
