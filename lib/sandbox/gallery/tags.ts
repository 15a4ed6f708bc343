/** Tags are the caption's own hashtags before any other wish: lower case, at most ten, each at most 40 characters. */
export function tagsOf(description: string, wanted: readonly string[] = []): string[] {
  const hashtags = description.match(/(?<![\p{L}\p{N}_&/])#[\p{L}\p{N}_]{2,40}/gu) ?? [];
  const clean = [...hashtags, ...wanted].map((tag) => tag.replace(/^#+/, "").trim().toLowerCase().slice(0, 40));
  return [...new Set(clean.filter((tag) => tag !== ""))].slice(0, 10);
}

/** A workflow is named after the archetype that ran it: `fleet-<archetype>`. */
export function categoryOf(workflowName: string): string | null {
  return /^fleet-([\w-]{1,60})$/.exec(workflowName)?.[1] ?? null;
}
