/** A rehearsal for a gallery with people in it, and the week that really follows there: how far apart they are, in what is done and what it costs. */
import { ne } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import { provisionBots } from "@/lib/fleet/bots/provision";
import { createBots } from "@/lib/fleet/commands/create-bots";
import type { StageFiguresDto } from "@/lib/fleet/contracts/connection";
import { goCanary, goFull } from "@/lib/fleet/rollout/canary";
import { figuresOf } from "@/lib/fleet/rollout/figures";
import { addPerson } from "@/lib/fleet/testing/test-people";
import { createTestFleet, type TestFleet } from "@/lib/fleet/testing/test-fleet";
import { serveStudio, type TestStudio, writesAt } from "@/lib/fleet/testing/test-studio";
import { answerSchema } from "@/lib/llm/answer-schema";
import { createLlm } from "@/lib/llm/create-llm";
import type { LlmPort } from "@/lib/llm/port";
import { listPrice, tokenCostMicros, type TokenPrice } from "@/lib/llm/prices";
import { countTokens } from "./count-tokens";
import type { Report } from "./index";

const DAY_MS = 86_400_000;
const SIZE = { bots: 50, days: 7, people: 12, before: 48, aDay: 8 };
const MODEL = "gpt-4.1-mini";

/** The offline voice, paid by the token as a model of that price would be. */
function pricedVoice(): LlmPort {
  const voice = createLlm({ provider: { kind: "offline" }, now: () => performance.now() });
  const price = listPrice(MODEL) as TokenPrice;
  const sizeOf = ({ system, user }: { system: string; user: string }) => countTokens(system) + countTokens(user);
  const cost = (inputTokens: number, outputTokens: number) =>
    tokenCostMicros(price, { inputTokens, cachedTokens: 0, outputTokens });
  return {
    provider: "priced",
    model: MODEL,
    offline: false,
    price,
    estimate: (request) => {
      const inputTokens = sizeOf(request);
      const outputTokens = request.maxOutputTokens;
      return { inputTokens, outputTokens, costMicros: cost(inputTokens, outputTokens) };
    },
    generate: async (request) => {
      const answer = await voice.generate(request);
      if (answer.kind !== "ok") return answer;
      const form = JSON.stringify(await answerSchema(request.schema).jsonSchema);
      const inputTokens = sizeOf(request) + countTokens(form);
      const outputTokens = countTokens(JSON.stringify(answer.value));
      const usage = { inputTokens, cachedTokens: 0, outputTokens };
      return { ...answer, usage, costMicros: cost(inputTokens, outputTokens), model: MODEL };
    },
  };
}

const subjects = ["Harbour in fog", "Kitchen window", "Night bus", "Old radio", "Paper cranes", "Salt flats", "Moss"];

/** People who post at a steady pace, whatever the bots do. */
function crowd(fleet: TestFleet) {
  let posted = 0;
  let imageUrl = "";
  const post = async () => {
    const as = `person${posted % SIZE.people}`;
    const idempotencyKey = `crowd:${posted}`;
    if (!imageUrl) {
      const drawn = await fleet.studio.render({
        as,
        name: "fleet-x",
        steps: [{ kind: "generate", generator: "shapes", params: {}, out: "a" }] as never,
        idempotencyKey: "crowd",
      });
      if (drawn.kind !== "ok") throw new Error(JSON.stringify(drawn));
      imageUrl = drawn.value.imageUrl;
    }
    const title = `${subjects[posted % subjects.length]} ${posted}`;
    const description = `Taken on my way home, number ${posted} of the year`;
    const done = await fleet.studio.createPost({ as, imageUrl, title, description, idempotencyKey });
    if (done.kind !== "ok") throw new Error(JSON.stringify(done));
    posted++;
  };
  return {
    gather: async () => {
      for (let nth = 0; nth < SIZE.people; nth++) await addPerson(fleet, `person${nth}`);
      for (let nth = 0; nth < SIZE.before; nth++) {
        fleet.time.real += DAY_MS / SIZE.aDay;
        await post();
      }
    },
    goOn: (from: number) => {
      let next = from;
      return async (at: number) => {
        for (; next < at; next += DAY_MS / SIZE.aDay) await post();
      };
    },
  };
}

type Week = StageFiguresDto & { visits: number };

async function liveWeek(fleet: TestFleet, studio: TestStudio, goOn: (at: number) => Promise<void>): Promise<Week> {
  const ctx = await studio.context();
  const from = fleet.time.real;
  const until = from + SIZE.days * DAY_MS;
  const here = await fleet.db.select({ id: bots.id }).from(bots).where(ne(bots.status, "retired"));
  const visits = await studio.live(
    here.map(({ id }) => id),
    until,
    goOn,
  );
  return { ...(await figuresOf(fleet.db, { galleryId: ctx.studio.identity, from, until: until + DAY_MS })), visits };
}

/** By how much the rehearsal was wrong about what came, in percent of what came. */
const off = (rehearsed: number, came: number): number => (Math.abs(rehearsed - came) / Math.max(1, came)) * 100;

export async function benchRehearsal(report: Report): Promise<void> {
  const fleet = await createTestFleet({ llm: pricedVoice() });
  const people = crowd(fleet);
  await people.gather();
  const studio = await serveStudio(fleet);
  try {
    const shadow = await studio.connect(true);
    await createBots.run(shadow, { count: SIZE.bots, seed: "rehearsal", start: true });
    const rehearsed = await liveWeek(fleet, studio, people.goOn(fleet.time.real));
    const n = studio.seen.length;
    report({ name: "shadow_writes", value: writesAt(studio).length, unit: "requests", n });

    const ids = (await fleet.db.select({ id: bots.id }).from(bots)).map(({ id }) => id);
    await goCanary.run(await studio.context(), { botIds: ids.slice(0, 3), review: false });
    await goFull.run(await studio.context(), {});
    const ctx = await studio.context();
    const all = (await fleet.db.select({ id: bots.id }).from(bots)).map(({ id }) => id);
    const made = await provisionBots(ctx, all);
    if (made.firstError) throw new Error(`An account was refused: ${made.firstError}`);
    const came = await liveWeek(fleet, studio, people.goOn(fleet.time.real));

    const cost = ({ wordsMicros, picturesMicros }: Week) => wordsMicros + picturesMicros;
    const rows: [string, (week: Week) => number][] = [
      ["posts", (week) => week.posts],
      ["comments", (week) => week.comments],
      ["likes", (week) => week.likes],
      ["words_cost", (week) => week.wordsMicros],
      ["cost", cost],
    ];
    for (const [name, of] of rows) {
      if (process.argv.includes("--detail")) console.error(`  ${name} ${of(rehearsed)} rehearsed, ${of(came)} came`);
      report({ name: `rehearsal_${name}_off_pct`, value: off(of(rehearsed), of(came)), unit: "%", n: of(came) });
    }
  } finally {
    await studio.close();
    await fleet.close();
  }
}
