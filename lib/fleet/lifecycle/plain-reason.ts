/** An error as one sentence for the log: no statement of SQL, no line of code, at most 200 characters. */
export function plainReason(error: unknown): string {
  const message = error instanceof Error ? error.message : typeof error === "string" ? error : "";
  if (message.startsWith("Failed query")) return "The database did not answer as it should";
  const [line = ""] = message.split("\n");
  return line.trim().slice(0, 200) || "It failed for an unknown reason";
}
