/** The report of a recall says who did what and when, what is gone and what is not: from the record alone, whenever it is read. */
import type { JobRow } from "./removal-job";
import type { Removal } from "./remove-one";
import type { RecallFacts } from "./recall-facts";
import type { RemovalCounts } from "./remove-listed";

const MOST_LISTED = 100;

/** A bot's own words inside a report: quoted line by line, so that they cannot pass for the report's. */
const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");

function listed<T>(all: readonly T[], total: number, line: (one: T) => string): string {
  const shown = all.slice(0, MOST_LISTED).map((one) => `- ${line(one)}`);
  if (total > shown.length) shown.push(`- and ${total - shown.length} more`);
  return shown.join("\n");
}

function thing({ kind, itemId, remoteId }: Removal): string {
  return kind === "post" ? `post ${remoteId}` : `comment ${remoteId} below post ${itemId}`;
}

/** Markdown. `rows` are the first of the job's list. */
export function recallReport(
  facts: RecallFacts,
  job: Pick<JobRow, "id" | "startedBy" | "createdAt" | "status">,
  counts: RemovalCounts,
  rows: readonly Removal[],
): string {
  const { author, kind, text, bots, halted, why, whole } = facts;
  const gone = rows.filter((row) => row.state === "done");
  const left = rows.filter((row) => row.state !== "done");
  const leftCount = counts.waiting + counts.by_hand + counts.failed;
  const total = counts.done + leftCount;
  return [
    `# Recall of a ${kind} by ${author.name} (@${author.handle})`,
    `Recalled by ${job.startedBy} at ${job.createdAt.toISOString()}, job ${job.id}.`,
    why === null ? null : `Reason given: ${why.replaceAll(/\s+/g, " ")}`,
    "## What it said",
    quoted(text),
    "## Who said nearly the same",
    listed(
      bots,
      bots.length,
      (bot) => `${bot.name} (@${bot.handle}): ${bot.texts === 1 ? "1 text" : `${bot.texts} texts`}`,
    ),
    `All of them are held until an operator resumes or starts them; ${halted} of ${bots.length} ${halted === 1 ? "was" : "were"} running and ${halted === 1 ? "was" : "were"} halted at once.`,
    whole ? null : "Not every text of the fleet could be compared in time: others may have said nearly the same.",
    "## What was removed",
    counts.done > 0 ? `${counts.done} of ${total}.\n\n${listed(gone, counts.done, thing)}` : `Nothing yet of ${total}.`,
    "## What remains",
    leftCount > 0
      ? listed(left, leftCount, (row) => `${thing(row)}: ${row.reason ?? "waits for its turn"}`)
      : job.status === "done"
        ? "Nothing that the fleet knows of."
        : "What the gallery has not confirmed yet.",
  ]
    .filter((part) => part !== null)
    .join("\n\n");
}
