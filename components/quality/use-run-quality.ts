"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { toast } from "sonner";

import { apiFetch } from "@/lib/console/api-fetch";
import { jobQuery } from "@/lib/console/jobs-query";
import { qualityQuery } from "@/lib/console/quality-query";
import type { QualityDto } from "@/lib/fleet/contracts/quality";
import { jobSchema } from "@/lib/fleet/contracts/settings";

/** The report being made, whoever asked for it and from whichever page; its end brings the new report. */
export function useRunQuality(quality: QualityDto | undefined) {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const ask = useMutation({
    mutationFn: () => apiFetch("/api/quality", { method: "POST", body: {}, schema: jobSchema }),
    onSuccess: (job) => {
      client.setQueryData(jobQuery(job.id).queryKey, job);
      setJobId(job.id);
    },
  });
  const other = quality?.job?.id ?? null;
  if (jobId === null && other !== null) setJobId(other);
  const { data: job } = useQuery({ ...jobQuery(jobId ?? ""), enabled: jobId !== null });
  const ended = job && job.status !== "running" ? job : null;
  useEffect(() => {
    if (!ended) return;
    void client.invalidateQueries({ queryKey: qualityQuery.queryKey });
    if (ended.status === "done") toast.success("The report is made.", { description: ended.note ?? undefined });
  }, [ended, client]);
  const running = job?.status === "running" ? job : null;
  return {
    job: running,
    busy: ask.isPending || running !== null,
    error: ask.error ?? (ended?.status === "failed" ? new Error(ended.error ?? "It ended early.") : null),
    begin: () => {
      setJobId(null);
      ask.mutate();
    },
  };
}
export type RunQuality = ReturnType<typeof useRunQuality>;
