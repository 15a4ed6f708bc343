import { queryOptions } from "@tanstack/react-query";

import { alertListSchema, type AlertDto } from "@/lib/fleet/contracts/alerts";

import { apiFetch } from "./api-fetch";
import { formatCountOf } from "./format-number";
import { queryKeys } from "./query-keys";

export const alertsQuery = queryOptions({
  queryKey: queryKeys.settings("alerts"),
  queryFn: ({ signal }) => apiFetch("/api/alerts", { schema: alertListSchema, signal }),
});

/** What became of an alert, in a word and a tone. One that failed once is not given up yet. */
export function deliveryWords({ state, attempts, lastError }: AlertDto): {
  word: string;
  tone: "ok" | "held" | "fail";
} {
  if (state === "sent") return { word: "Sent", tone: "ok" };
  if (state === "dead") return { word: attempts > 1 ? "Given up" : "Not taken", tone: "fail" };
  return { word: lastError ? `${formatCountOf(attempts, "try", "tries")} failed` : "Waiting", tone: "held" };
}
