/** Draws are counter-based: the n-th request that a rule matches meets the same fate in every run with the same seed. */
import { drawAt } from "../seed";
import { matchPattern } from "../http/match";
import { type DrawnFault, faultPlanSchema, type FaultPlan, type FaultRule } from "./plan";

export type FaultRequest = { method: string; path: string; user: string | null; public: boolean };
export type FaultCount = { id: string; matched: number; fired: number };

export type FaultInjector = {
  set: (plan: FaultPlan) => void;
  clear: () => void;
  status: () => { plan: FaultPlan; counts: FaultCount[] };
  draw: (request: FaultRequest) => DrawnFault | null;
};

function matches(rule: FaultRule, request: FaultRequest): boolean {
  const methods = rule.method === undefined ? null : [rule.method].flat();
  if (methods && !methods.some((method) => method.toUpperCase() === request.method)) return false;
  if (rule.user !== undefined && rule.user !== request.user) return false;
  // Pictures and avatars fail only where a rule names them: their readers are browsers, not the fleet.
  if (rule.path === undefined) return !request.public;
  if (rule.path.endsWith("*")) return request.path.startsWith(rule.path.slice(0, -1));
  return matchPattern(rule.path, request.path) !== null;
}

export function createFaultInjector(initial: FaultPlan = { rules: [] }): FaultInjector {
  let plan: FaultPlan = { rules: [] };
  let counts: FaultCount[] = [];

  const set = (next: FaultPlan) => {
    plan = faultPlanSchema.parse(next);
    counts = plan.rules.map((rule, index) => ({ id: rule.id ?? `rule-${index + 1}`, matched: 0, fired: 0 }));
  };
  set(initial);

  const fires = (rule: FaultRule, count: FaultCount): boolean => {
    count.matched += 1;
    if (rule.nth !== undefined && ![rule.nth].flat().includes(count.matched)) return false;
    if (rule.times !== undefined && count.fired >= rule.times) return false;
    return drawAt(`${plan.seed ?? 0}:${count.id}`, count.matched) < (rule.probability ?? 1);
  };

  const latencyOf = (rule: FaultRule, count: FaultCount): number => {
    if (rule.latencyMs === undefined) return 0;
    if (typeof rule.latencyMs === "number") return rule.latencyMs;
    const [min, max] = rule.latencyMs;
    return min + drawAt(`${plan.seed ?? 0}:${count.id}:latency`, count.matched) * Math.max(0, max - min);
  };

  /** Latencies add up; of the other faults the first that fires is taken. */
  const draw = (request: FaultRequest): DrawnFault | null => {
    let drawn: DrawnFault | null = null;
    let latencyMs = 0;
    for (const [index, rule] of plan.rules.entries()) {
      const count = counts[index];
      const changesOutcome = rule.answer !== undefined || rule.effect !== undefined;
      if (!count || !matches(rule, request) || (changesOutcome && drawn) || !fires(rule, count)) continue;
      count.fired += 1;
      latencyMs += latencyOf(rule, count);
      if (changesOutcome) drawn = { ...rule, latencyMs: 0 };
      else if (rule.answerDelayMs !== undefined && !drawn) drawn = { answerDelayMs: rule.answerDelayMs, latencyMs: 0 };
    }
    if (!drawn && latencyMs === 0) return null;
    return { ...drawn, latencyMs };
  };

  return {
    set,
    clear: () => set({ rules: [] }),
    status: () => ({ plan, counts: counts.map((count) => ({ ...count })) }),
    draw,
  };
}
