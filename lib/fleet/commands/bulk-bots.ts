import { type BulkInput, bulkInput, type BulkResultDto } from "../contracts/bots";
import { readyToMove } from "../bots/ready-to-move";
import { type BotCommandInput, botCommandInput } from "../contracts/words";
import { FleetError } from "../errors";
import { matchingBotIds } from "../queries/bot-filter";
import { retireAndRemove } from "../recall/retire-bot";
import { beginWork } from "../recall/work-removals";
import { defineCommand, type Verb } from "../verb";
import { type Change, type ChangeBots, pauseBots, resumeBots, retireBots, startBots, stopBots } from "./change-bots";
import { wakeBots } from "./wake-bot";

const changes: Record<BulkInput["action"], ChangeBots> = {
  start: startBots,
  pause: pauseBots,
  resume: resumeBots,
  stop: stopBots,
  wake: wakeBots,
  retire: retireBots,
};

const moves = (action: BulkInput["action"]) => action === "start" || action === "resume" || action === "wake";

function toResult(ids: readonly string[], change: Change): BulkResultDto {
  const { changed, reasons, waits } = change;
  return { changed: changed.length, unchanged: ids.length - changed.length, reasons, ...(waits && { waits }) };
}

/** Start, pause, resume, stop, wake or retire many bots in one transaction: all of it happens, or none. What they made is removed afterwards. */
export const bulkBots: Verb<BulkInput, BulkResultDto> = defineCommand({
  name: "bots.bulk",
  role: "operator",
  input: bulkInput,
  before: async (ctx, { action, target }) => {
    if (moves(action))
      await readyToMove(
        ctx,
        "ids" in target ? target.ids : await matchingBotIds(ctx.db, ctx, target.filter),
        action === "start",
      );
  },
  work: async (tx, ctx, input) => {
    const ids =
      "ids" in input.target ? [...new Set(input.target.ids)] : await matchingBotIds(tx, ctx, input.target.filter);
    if (input.count !== undefined && input.count !== ids.length)
      throw new FleetError(
        "conflict",
        `By now it would be ${ids.length} bots, not ${input.count}.`,
        "Look at the list again, then ask once more.",
      );
    const reason = input.reason || undefined;
    const removes = input.action === "retire" && input.made === "remove";
    const removal = removes ? await retireAndRemove(tx, ctx, ids, reason) : null;
    const change = removal ?? (await changes[input.action](tx, ctx, ids, reason));
    return {
      result: { ...toResult(ids, change), ...(removal && { jobId: removal.jobId }) },
      audit: {
        subject: `${change.changed.length} bots`,
        detail: {
          action: input.action,
          made: input.made,
          count: change.changed.length,
          reason,
          bots: change.changed.slice(0, 200),
        },
      },
    };
  },
  after: async (ctx, { jobId }) => {
    if (jobId) await beginWork(ctx);
    ctx.publish(["bots", "fleet", "activity"]);
  },
});

/** The same for one bot. Asking for what is so already is not an error. */
function oneBot(action: Exclude<BulkInput["action"], "wake">): Verb<BotCommandInput, BulkResultDto> {
  return defineCommand({
    name: `bots.${action}`,
    role: "operator",
    input: botCommandInput,
    before: async (ctx, { id }) => {
      if (moves(action)) await readyToMove(ctx, [id], action === "start");
    },
    work: async (tx, ctx, { id, reason }) => {
      const known = await matchingBotIds(tx, ctx, null, id);
      if (known.length === 0)
        throw new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");
      const change = await changes[action](tx, ctx, [id], reason || undefined);
      return {
        result: toResult([id], change),
        audit: { subject: id, detail: { count: change.changed.length, reason: reason || undefined } },
      };
    },
    after: (ctx) => ctx.publish(["bots", "fleet", "activity"]),
  });
}

export const startBot = oneBot("start");
export const pauseBot = oneBot("pause");
export const resumeBot = oneBot("resume");
export const stopBot = oneBot("stop");
export const retireBot = oneBot("retire");
