"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";

import { stepLevel } from "@/lib/console/activity-level";
import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { queryKeys } from "@/lib/console/query-keys";

const restMs = 500;

/** The dial: moves at once, is sent when the finger rests, and goes back with the reason when refused. */
export function useActivityLevel(saved: number) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const save = useMutation({
    mutationFn: (level: number) => apiFetch("/api/fleet/activity-level", { method: "POST", body: { level } }),
    onError: (error) => toast.error("The activity level was not changed", { description: errorWords(error) }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.fleet });
      setDraft(null);
    },
  });

  const level = draft ?? saved;
  const step = (direction: 1 | -1) => {
    const next = stepLevel(level, direction);
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => save.mutate(next), restMs);
  };
  return { level, step };
}
