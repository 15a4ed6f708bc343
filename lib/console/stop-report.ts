import { queryOptions } from "@tanstack/react-query";

import { type StopReportDto, stopReportSchema } from "@/lib/fleet/contracts/stop-report";

import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

/** How long a stop is worth looking at several times a second. */
const FRESH_MS = 60_000;

/** Often until the log has it, sometimes until everything is settled, then never. What could not be read is asked for again. */
export function lookAgainMs(report: StopReportDto | undefined): number | false {
  if (!report) return 5000;
  if (report.stoppedAt === null) return false;
  const fresh = Date.parse(report.realNow) - Date.parse(report.stoppedAt) < FRESH_MS;
  if (!report.quiet || !report.noted) return fresh ? 300 : 5000;
  return report.unsettled > 0 ? 3000 : false;
}

export const stopReportQuery = queryOptions({
  queryKey: [...queryKeys.fleet, "stop-report"],
  queryFn: ({ signal }) => apiFetch("/api/fleet/stop-report", { schema: stopReportSchema, signal }),
  refetchInterval: ({ state }) => lookAgainMs(state.data),
});

export const stopTitle = (by: string | null): string => `Stopped${by ? ` by ${by}` : ""}`;

/** What is true of the stop though its report did not load. `lastAnswer`: the time of the server's last answer, when there are none now. */
export function stopStands(lastAnswer: string | null): string {
  const holds = "Nothing new begins until someone re-arms the fleet.";
  return lastAnswer === null
    ? `The fleet is stopped. ${holds}`
    : `The fleet was stopped when the server last answered, at ${lastAnswer}. A stop outlasts the server. ${holds}`;
}

const kinds = { render: "picture", post: "post", comment: "comment", like: "like" } as const;

/** What became of a request that was cut, in words. */
export function fateWords({ kind, status, reason }: StopReportDto["cut"][number]): string {
  const thing = kinds[kind];
  switch (status) {
    case "done":
      return kind === "render" ? "The picture was made" : `The ${thing} is on the gallery`;
    case "given_up":
      return `The ${thing} is not on the gallery and is not sent again${reason ? `: ${reason}` : ""}`;
    case "refused":
      return `The gallery refused the ${thing}`;
    default:
      return `Not known yet: the gallery is asked whether the ${thing} arrived`;
  }
}

/** "0.2 s", "12.0 s". */
export const secondsOf = (ms: number): string => `${(Math.max(0, ms) / 1000).toFixed(1)} s`;
