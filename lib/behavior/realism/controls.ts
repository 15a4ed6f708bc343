/** Times that no person keeps: a Poisson process with a day curve, which the classifier must always recognise. */
import { keyedRng } from "../rng";
import { featuresOf, type UserFeatures } from "./user-features";

const DAY_S = 86_400;
const FEWEST = 50;

/** Features of `count` such users over `days` days, each with two to ten events a day and an hour of its own. */
export function circadianPoisson(count: number, days: number): UserFeatures[] {
  const users: UserFeatures[] = [];
  for (let user = 0; users.length < count; user += 1) {
    const rng = keyedRng("circadian-poisson", `user:${user}`);
    const perDay = 2 + 8 * rng.next();
    const phase = 24 * rng.next();
    const times: number[] = [];
    for (let at = 0; ;) {
      at += (-Math.log(1 - rng.next()) * DAY_S) / (2 * perDay);
      if (at >= days * DAY_S) break;
      const level = 0.5 - 0.5 * Math.cos(((at / 3600 - phase) / 24) * 2 * Math.PI);
      if (rng.next() < level) times.push(Math.floor(at));
    }
    if (times.length >= FEWEST) users.push(featuresOf(times, days));
  }
  return users;
}
