/** What each measure says about people, and what an operator can change when the fleet lies outside. */
import type { MetricId } from "@/lib/behavior/realism/metric";

type Meaning = { meaning: string; remedy: string };

export const MEANINGS: Record<MetricId, Meaning> = {
  T1: {
    meaning: "People act in bursts and then rest; a clock spaces everything evenly.",
    remedy: "Raise daily caps that cut visits short, and retire the bots farthest out",
  },
  T2: {
    meaning: "After a short pause people tend to make another short one.",
    remedy: "Raise daily caps: visits that end after one thing break the rhythm",
  },
  T3: {
    meaning: "People's pauses come in all lengths, from seconds to days.",
    remedy: "Bring the activity level nearer to usual: extremes squeeze the pauses",
  },
  T4: {
    meaning: "People sleep: in their six quietest hours next to nothing happens.",
    remedy: "Lower the activity level, or make the busiest bots regular instead of power",
  },
  T5: {
    meaning: "Everyone has hours of their own, neither the same ones always nor any at all.",
    remedy: "Shorten the fleet's quiet hours and mix archetypes, so that each keeps its own day",
  },
  T6: {
    meaning: "How often people pause for a minute, an hour, a night or a day.",
    remedy: "Look at the chart for the bar that is off: long pauses come from holds, short ones from a high level",
  },
  T7: {
    meaning: "Most visits leave one contribution, some leave many.",
    remedy: "Raise daily caps if visits are too short, lower the activity level if they are too long",
  },
  T8: {
    meaning: "People miss days, and now and then several in a row.",
    remedy: "Holds and pauses of the fleet count as absence: leave it running, or mix tiers",
  },
  T9: {
    meaning: "Some people live for the weekend, others never show up on it.",
    remedy: "Mix archetypes: a fleet of one kind keeps one week",
  },
  T10: {
    meaning: "People hit any second of a minute; timers hit the first ones.",
    remedy: "See in Settings whether the engine wakes bots in time: late wakes gather on the minute",
  },
  T11: {
    meaning: "A simple classifier looks at 27 timing figures of each bot and of people; 0.5 is a coin toss.",
    remedy: "Mend the measures above first: it draws on all of them",
  },
  T12: {
    meaning: "In a community a few make most of it, and most make little.",
    remedy: "Mix tiers: a few power bots among many casual ones",
  },
  T13: {
    meaning: "Some posts are loved, many get little, and at least one in ten gets nothing.",
    remedy: "Lower the likes a bot or a post may have; more posters and fewer admirers help too",
  },
  T14: {
    meaning: "The first comment comes after minutes or hours, seldom at once.",
    remedy: "Too late: add bots or raise the activity level. Too soon: lower it",
  },
  T15: {
    meaning: "People answer each other, within hours.",
    remedy: "Raise the comments a bot may write a day: answers come last",
  },
  T16: {
    meaning: "Two people seldom react to the same post within the same minute.",
    remedy: "Lower the activity level, or spread the bots over more time zones",
  },
  T17: {
    meaning: "No two people comment on the same posts or act in the same order.",
    remedy: "Create bots from other archetypes and seeds, and retire those that are alike",
  },
};
