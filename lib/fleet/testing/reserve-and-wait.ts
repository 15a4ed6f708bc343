/** A process that sets money aside, says so, and waits to be killed. Its argument: the database's directory. */
import { openPglite } from "@/lib/db/drivers/pglite";
import { reserve } from "../budget/reserve";
import { makeBots, reload } from "./test-bots";
import { createTestFleet } from "./test-fleet";

const driver = await openPglite(process.argv[2] ?? "");
const fleet = await createTestFleet({ db: driver.db });
const bot = await reload(fleet, (await makeBots(fleet))[0]!.id);
const spender = { botId: bot.id, lease: bot.lease, turnId: "t" };
const plan = { spender, purpose: "render", provider: "openai", model: "m", estimateMicros: 1000, pictures: 1 };
const reserved = await reserve(fleet.ctx, plan);
process.stdout.write(`${reserved.kind}\n`);
setInterval(() => undefined, 1000);
