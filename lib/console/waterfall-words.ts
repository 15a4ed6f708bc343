// The estimate of a day in words: each factor named, and the one that takes most.
import type { DoingsDto, WaterfallDto, WaterfallKey } from "@/lib/fleet/contracts/waterfall";

import { levelFactor } from "./activity-level";
import { formatCount, formatMoney } from "./format-number";
import { hourWords } from "./settings-attention";

/** An estimate claims no more than it knows: one decimal below ten, whole numbers to a hundred, two figures above. */
export function roughly(value: number): string {
  if (value < 0.05) return "0";
  if (value < 10) return String(Math.round(value * 10) / 10);
  const unit = value < 100 ? 1 : 10 ** (Math.floor(Math.log10(value)) - 1);
  return formatCount(Math.round(value / unit) * unit);
}

/** "about 34 posts, 120 comments and 900 likes a day". */
export function doingsWords({ posts, comments, likes }: DoingsDto): string {
  return `about ${roughly(posts)} posts, ${roughly(comments)} comments and ${roughly(likes)} likes a day`;
}

const after: Record<WaterfallKey, string> = {
  personas: "What the personas would do",
  level: "After the activity level",
  pace: "After the gallery's pace",
  quiet: "After quiet hours",
  caps: "After the caps of each bot",
  budget: "After the budget",
};

export function stepWords(
  key: WaterfallKey,
  { level, quiet, dayCostMicros, dayCapMicros }: WaterfallDto,
): { name: string; note: string } {
  const notes: Record<WaterfallKey, string> = {
    personas: "left to themselves",
    level: levelFactor(level),
    pace: "slowed for as long as the gallery is slow",
    quiet: quiet ? `${hourWords(quiet.from)} to ${hourWords(quiet.until)} by each bot's clock` : "none are set",
    caps: "posts, comments and likes in any 24 hours",
    budget:
      dayCostMicros === null
        ? "nothing has been paid for yet"
        : `${formatMoney(dayCostMicros)} of ${formatMoney(dayCapMicros)} a day`,
  };
  return { name: after[key], note: notes[key] };
}

const limits: Record<WaterfallKey, string> = {
  personas: "the personas",
  level: "the activity level",
  pace: "the gallery's pace",
  quiet: "quiet hours",
  caps: "the caps of each bot",
  budget: "the budget",
};

/** One sentence: what is left, and what takes most. */
export function limitingWords({ steps, limiting }: WaterfallDto): string {
  const last = steps.at(-1);
  if (!last) return "No bot is running, so nothing is expected.";
  const left = doingsWords(last);
  return `${left.charAt(0).toUpperCase()}${left.slice(1)}. ${limiting ? `Most is taken by ${limits[limiting]}.` : "Nothing takes a notable part."}`;
}

/** The first and the last step as one line for the dial, at a level that may not be saved yet. */
export function meaningOf(
  waterfall: WaterfallDto,
  level: number,
): { planned: string; left: string | null; cost: string | null } | null {
  const planned = waterfall.steps.find(({ key }) => key === "level");
  const last = waterfall.steps.at(-1);
  if (!planned || !last || waterfall.level === 0) return null;
  const factor = level / waterfall.level;
  const at = { posts: planned.posts * factor, comments: planned.comments * factor, likes: planned.likes * factor };
  return {
    planned: doingsWords(at),
    left: waterfall.limiting && level === waterfall.level ? doingsWords(last) : null,
    // Before anything was paid for, a cost would be a guess.
    cost: waterfall.dayCostMicros ? formatMoney(waterfall.dayCostMicros * factor * 30) : null,
  };
}
