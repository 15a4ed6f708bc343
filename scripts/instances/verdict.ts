/** How a proof with instances begins, and what must be true at its end. */
import type { Answer, Life } from "../chaos/life";
import type { Stage } from "./stage";

const CARRIED_WITHIN_MS = 150_000;
const LOOK_MS = 1000;
const PEOPLE = 24;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Both instances at once on an empty database, then the engine, then bots. An unsigned call must be turned away. */
export async function begin(
  stage: Stage,
  plan: { bots: number; seed: string },
  faults: string[],
  from?: Parameters<Stage["console"]>[0],
) {
  const { instances, engine } = stage;
  const starting = instances.map((one) => one.start());
  await engine.ask({ do: "instances", instances: instances.map((one) => ({ url: one.functions, pid: one.pid })) });
  await Promise.all(starting);
  for (const one of instances) {
    const status = await one.unsigned();
    if (status !== 401) faults.push(`an unsigned call was answered with ${status}`);
  }
  await engine.ask({ do: "start" });
  await stage.gallery.ask({ do: "seed", posts: PEOPLE });
  const operator = await stage.console(from);
  await operator.ask({ do: "create", count: plan.bots, seed: plan.seed });
  return operator;
}

async function uncarried({ engine }: Stage, operator: Life): Promise<number> {
  const { bots } = (await operator.ask({ do: "alive" })) as { bots: { botId: string; lease: number }[] };
  const { carried } = (await engine.ask({ do: "runs" })) as { carried: { botId: string; lease: number }[] };
  const known = new Set(carried.map(({ botId, lease }) => `${botId}:${lease}`));
  return bots.filter(({ botId, lease }) => !known.has(`${botId}:${lease}`)).length;
}

/**
 * Every bot that nothing holds is carried by a run: at once, or when the supervisor has planned those anew whose runs an engine gave up after
 * five tries, two minutes after their wake.
 */
export async function isCarried(stage: Stage, operator: Life): Promise<boolean> {
  for (const until = Date.now() + CARRIED_WITHIN_MS; Date.now() < until; await pause(LOOK_MS)) {
    if ((await uncarried(stage, operator)) === 0) return true;
    await operator.ask({ do: "supervise" });
  }
  return (await uncarried(stage, operator)) === 0;
}

/** Everything ends, then the gallery's tables and the fleet's books are compared. In a `short` proof posts are enough: who reacts does so minutes after waking. */
export async function judged(stage: Stage, operator: Life, faults: string[], short = false): Promise<Answer> {
  await stage.gallery.ask({ do: "settled" });
  await operator.ask({ do: "quiesce" });
  const { did: _did, ...found } = await operator.ask({ do: "judge" });
  const { failed } = (await stage.engine.ask({ do: "runs" })) as {
    failed: { id: string; output: string; n: number }[];
  };
  const [posts, comments, likes] = [found["posts"], found["comments"], found["likes"]].map(Number);
  if (!posts || !(short || (comments && likes)))
    faults.push(`too little happened to judge: ${posts} posts, ${comments} comments, ${likes} likes`);
  for (const [name, count] of Object.entries(found)) {
    if (/^(lost|undone|doubled|unknown|untold|unsettled)/.test(name) && count !== 0)
      faults.push(`${name}: ${String(count)}`);
  }
  const { failing } = await operator.ask({ do: "alive" });
  if (failing !== 0) faults.push(`${String(failing)} bots are failing`);
  const { state } = await stage.engine.ask({ do: "counts" });
  if (state !== "running") faults.push(`the engine is ${String(state)}`);
  if (stage.proxy.count() === 0) faults.push("nobody came through the proxy");
  console.log(
    Object.entries(found)
      .map(([name, count]) => `${name} ${String(count)}`)
      .join(" · "),
  );
  for (const { id, output, n } of failed) console.log(`${n} runs of ${id} failed: ${output}`);
  return found;
}
