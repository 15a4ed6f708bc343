/** A deploy in the middle of runs: two instances of an older build are replaced one after the other, on one database, while bots are at work. */
import { fatesInWords, type HalfDone, isWithin } from "../chaos/half-done";
import { type KillPlan, summed } from "../chaos/kills";
import type { Answer, Life } from "../chaos/life";
import type { ServerDatabase } from "../chaos/server-database";
import type { ChaosState } from "../chaos/state";
import type { Instance } from "./instance";
import { LATE_MS, setStage, type Stage } from "./stage";
import { begin, isCarried, judged } from "./verdict";

const OVERLAP_MS = 15_000;
const ENDED_WITHIN_MS = 120_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a build says that meets a schema it does not know. */
const STRANGE = /(column|relation|constraint|type) .*(does not exist|violates)|violates (not-null|check|foreign)/i;

type Roll = { older: string; built: string };

async function replace(stage: Stage, one: Instance, setting: Instance["setting"], signal: "SIGKILL" | "SIGTERM") {
  await one.kill(signal);
  one.setting = setting;
  const starting = one.start();
  const instances = stage.instances.map(({ functions, pid }) => ({ url: functions, pid }));
  await stage.engine.ask({ do: "instances", instances });
  await starting;
}

async function ended(stage: Stage, operator: Life, runs: readonly string[]): Promise<Record<string, string>> {
  for (const until = Date.now() + ENDED_WITHIN_MS; ; await pause(2000)) {
    const { statuses } = (await stage.engine.ask({ do: "statuses", runs })) as { statuses?: Record<string, string> };
    const waiting = Object.values(statuses ?? {}).filter((status) => status === "going on" || status === "stuck");
    if (waiting.length === 0 || Date.now() > until) return statuses ?? {};
    await operator.ask({ do: "supervise" });
  }
}

export async function runRolling(plan: KillPlan, state: ChaosState, server: ServerDatabase, { older, built }: Roll) {
  const { totals } = state;
  const stage = await setStage(server, [older, older]);
  const setting = { ...stage.setting, directory: built };
  // Of before there was a proxy of one's own, and galleries that settle sooner.
  const former = { ...stage.setting.environment, DATABASE_URL: server.url, FLEET_SETTLE_MS: "20000" };
  for (const one of stage.instances) one.setting = { ...stage.setting, directory: older, environment: former };
  const [first, second] = stage.instances as [Instance, Instance];
  let found: Answer = {};
  let left: HalfDone[] = [];
  try {
    const before = await begin(stage, { bots: totals.bots, seed: plan.seed }, totals.faults, {
      directory: older,
      environment: former,
    });
    await stage.gallery.ask({ do: "faults", seed: plan.seed, share: plan.share, lateMs: LATE_MS });
    await before.ask({ do: "wake" });
    await pause(plan.lifeSeconds * 1000);
    const asked = (await stage.engine.ask({ do: "halfDone" })) as unknown as { left: HalfDone[] };
    left = asked.left;
    await replace(stage, first, setting, "SIGTERM");
    const calls = (await stage.engine.ask({ do: "counts" }))["calls"] as Record<string, number>;
    await before.ask({ do: "wake" });
    await pause(OVERLAP_MS);
    const later = (await stage.engine.ask({ do: "counts" }))["calls"] as Record<string, number>;
    for (const one of stage.instances)
      if ((later[one.functions] ?? 0) <= (calls[one.functions] ?? 0))
        totals.faults.push(`the ${one === first ? "newer" : "older"} build had no part in the time of both`);
    const strange = STRANGE.exec(second.lastWords);
    if (strange) totals.faults.push(`the older build met a schema it does not know: ${strange[0]}`);
    await replace(stage, second, setting, "SIGKILL");
    const operator = await stage.console();
    const within = left.filter(isWithin).map(({ runId }) => runId);
    const fates = await ended(stage, operator, within);
    console.log(
      `${left.length} runs half-done, ${within.length} of them within a visit; these: ${fatesInWords(fates, totals.faults)}`,
    );
    if (!(await isCarried(stage, operator))) totals.faults.push("bots were stuck after the deploy");
    found = await judged(stage, operator, totals.faults, true);
  } finally {
    await stage.close();
  }
  for (const fault of totals.faults) console.error(`FAULT ${fault}`);
  console.log(
    `a deploy over 2 instances, ${stage.setting.wrapping.how}: ${left.length} runs half-done, ${left.filter(isWithin).length} of them within a visit, ` +
      `${OVERLAP_MS / 1000} s of both builds, ${totals.bots} bots, ${summed(found)}, ${totals.faults.length} faults`,
  );
}
