/** T12 to T17: whether the fleet as a whole moves like a community. */
import { groupBy, isContent, type RealismEvent } from "./events";
import { check, type Metric, metric } from "./metric";
import { overlapInParts } from "./overlap";
import { gini, median, quantile, topTenth } from "./statistics";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A post younger than this at the end has not had its chance. */
const TIME_TO_BE_SEEN = 24 * HOUR;

type Reactions = Map<string, RealismEvent[]>;

/** Contributions a bot, of every bot that was ever seen. */
function contributions(events: readonly RealismEvent[]): number[] {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(event.bot, (counts.get(event.bot) ?? 0) + (isContent(event) ? 1 : 0));
  return [...counts.values()];
}

function firstComments(posts: readonly RealismEvent[], reactions: Reactions): number[] {
  return posts.flatMap((post) => {
    const first = (reactions.get(post.id) ?? []).find(({ kind, bot }) => kind === "comment" && bot !== post.bot);
    return first ? [first.at - post.at] : [];
  });
}

function closeBehind(reactions: Reactions): { minute: number; seconds: number } {
  let pairs = 0;
  let minute = 0;
  let seconds = 0;
  for (const rows of reactions.values()) {
    for (const [k, row] of rows.entries()) {
      const before = rows[k - 1];
      if (!before || before.bot === row.bot) continue;
      pairs += 1;
      if (row.at - before.at < MINUTE) minute += 1;
      if (row.at - before.at < 10_000) seconds += 1;
    }
  }
  return { minute: pairs > 0 ? minute / pairs : 0, seconds: pairs > 0 ? seconds / pairs : 0 };
}

/** @param events in the order of their time; @param until end of the window, epoch ms */
export function* socialBatteryInParts(events: readonly RealismEvent[], until: number): Generator<undefined, Metric[]> {
  const posts = events.filter(({ kind }) => kind === "post");
  const known = new Set(posts.map(({ id }) => id));
  const everywhere = groupBy(
    events.filter(({ kind, post }) => (kind === "like" || kind === "comment") && post !== ""),
    ({ post }) => post,
  );
  const reactions: Reactions = new Map([...everywhere].filter(([post]) => known.has(post)));
  const comments = new Map(events.filter(({ kind }) => kind === "comment").map((event) => [event.id, event]));
  const replies = [...comments.values()].filter(({ parent }) => parent !== "");
  const delays = replies.flatMap((reply) => {
    const parent = comments.get(reply.parent);
    return parent ? [reply.at - parent.at] : [];
  });
  const seen = posts.filter(({ at }) => until - at >= TIME_TO_BE_SEEN);
  const untouched = seen.filter(({ id, bot }) => !(reactions.get(id) ?? []).some((row) => row.bot !== bot)).length;
  const likes = seen.map(({ id }) => (reactions.get(id) ?? []).filter(({ kind }) => kind === "like").length);
  const firsts = firstComments(posts, reactions);
  const made = contributions(events);
  // People's posts count too, though none of these events made them: a crowd would hurt most there.
  const close = closeBehind(everywhere);
  yield;
  const overlap = yield* overlapInParts(events);
  return [
    metric("T12", "Who contributes", [
      check("Gini", gini(made), { low: 0.5, high: 0.8 }),
      check("Share of the top tenth", topTenth(made), { low: 0.4, high: 0.75 }),
    ]),
    metric("T13", "What is noticed", [
      check("Posts without a reaction", seen.length > 0 ? untouched / seen.length : NaN, { low: 0.1 }),
      check("Gini of likes a post", gini(likes), { low: 0.6, high: 0.85 }),
    ]),
    metric("T14", "First comment", [
      check("p5 (s)", quantile(firsts, 0.05) / 1000, { low: 60 }),
      check("Median (min)", median(firsts) / MINUTE, { low: 15, high: 180 }),
    ]),
    metric("T15", "Replies", [
      check("Share of comments", comments.size > 0 ? replies.length / comments.size : NaN, { low: 0.25, high: 0.55 }),
      check("Delay, median (h)", median(delays) / HOUR, { low: 0.5, high: 4 }),
    ]),
    metric("T16", "Close behind each other", [
      check("Within 60 s", close.minute, { high: 0.06 }),
      check("Within 10 s", close.seconds, { high: 0.01 }),
    ]),
    overlap,
  ];
}
