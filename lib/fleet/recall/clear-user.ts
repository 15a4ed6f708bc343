import { and, desc, eq, inArray } from "drizzle-orm";
import { intents } from "@/lib/db/schema";
import { type PersonInput, personInput, type PersonJobDto } from "../contracts/people";
import { FleetError } from "../errors";
import { defineCommand } from "../verb";
import { contactsWith } from "./person";
import { beginRemoval } from "./removal-job";
import { beginWork } from "./work-removals";

/** One job's list; whoever has more comments than that asks again. */
const MOST_AT_ONCE = 5000;

/** Takes what bots wrote to this user off the gallery, newest first. */
export const clearUser = defineCommand<PersonInput, PersonJobDto>({
  name: "people.remove-comments",
  role: "operator",
  input: personInput,
  work: async (tx, ctx, { handle }) => {
    const rows = await tx
      .select({ id: intents.id, botId: intents.botId })
      .from(intents)
      .where(
        and(
          contactsWith(ctx.studio.identity, handle),
          eq(intents.kind, "comment"),
          inArray(intents.status, ["done", "unknown", "permitted"]),
        ),
      )
      .orderBy(desc(intents.at))
      .limit(MOST_AT_ONCE);
    if (rows.length === 0)
      throw new FleetError("not_found", "No bot has written to this user.", "There is nothing to remove.");
    const jobId = await beginRemoval(tx, ctx, "clear-user", {
      bots: [...new Set(rows.map((row) => row.botId))],
      everythingOf: [],
      intents: rows.map((row) => row.id),
    });
    return {
      result: { jobId, things: rows.length },
      audit: { subject: `@${handle}`, detail: { comments: rows.length } },
    };
  },
  after: async (ctx) => {
    await beginWork(ctx);
    ctx.publish(["fleet", "bots", "activity"]);
  },
});
