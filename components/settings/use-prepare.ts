"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";

import { apiFetch } from "@/lib/console/api-fetch";
import { jobQuery } from "@/lib/console/jobs-query";
import { jobSchema, type PrepareGalleryInput } from "@/lib/fleet/contracts/settings";

/** The preparation under way; its id stands in the URL, so that a reload finds it again. */
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
  const job = useQuery({ ...jobQuery(jobId ?? ""), enabled: jobId !== null });
  return {
    begin,
    job: jobId === null ? undefined : job.data,
    jobError: jobId === null ? null : job.error,
    dismiss: () => {
      begin.reset();
      void setJobId(null);
    },
  };
}
