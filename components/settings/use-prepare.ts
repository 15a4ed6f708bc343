"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { useEffect } from "react";

import { apiFetch } from "@/lib/console/api-fetch";
import { jobQuery, preparationQuery } from "@/lib/console/jobs-query";
import { jobSchema, type PrepareGalleryInput } from "@/lib/fleet/contracts/settings";

/** The preparation under way, found on whatever page one comes back to; its id then stands in the URL, so that its end is told as well. */
export function usePrepare() {
  const client = useQueryClient();
  const [jobId, setJobId] = useQueryState("job", parseAsString);
  const begin = useMutation({
    mutationFn: (input: PrepareGalleryInput) =>
      apiFetch("/api/jobs/lived-in", { method: "POST", body: input, schema: jobSchema }),
    onSuccess: (job) => {
      client.setQueryData(jobQuery(job.id).queryKey, job);
      return setJobId(job.id);
    },
  });
  const running = useQuery({ ...preparationQuery, enabled: jobId === null });
  const runningId = jobId === null ? running.data?.job?.id : undefined;
  useEffect(() => {
    if (runningId) void setJobId(runningId);
  }, [runningId, setJobId]);
  const job = useQuery({ ...jobQuery(jobId ?? ""), enabled: jobId !== null });
  return {
    begin,
    job: jobId === null ? (running.data?.job ?? undefined) : job.data,
    /** Whether one is under way is not known yet: nobody may begin another. */
    asking: jobId === null ? running.isPending : job.isPending,
    jobError: jobId === null ? null : job.error,
    dismiss: () => {
      begin.reset();
      client.setQueryData(preparationQuery.queryKey, { job: null });
      void setJobId(null);
    },
  };
}
