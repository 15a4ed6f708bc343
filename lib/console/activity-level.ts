// The fleet-wide dial: percent of the usual pace, 10–300, in steps that feel even.

export const levelSteps = [10, 25, 50, 75, 100, 125, 150, 200, 250, 300] as const;

/** The next step up (+1) or down (−1) from any level, also from one between steps; the level itself at an end. */
export function stepLevel(level: number, direction: 1 | -1): number {
  const next = direction === 1 ? levelSteps.find((step) => step > level) : levelSteps.findLast((step) => step < level);
  return next ?? level;
}

/** Where the gauge's needle stands, 0–1: 100 % is straight up, each half is even in ratio. */
export function levelTurn(level: number): number {
  const clamped = Math.min(300, Math.max(10, level));
  return clamped <= 100
    ? 0.5 * (1 - Math.log(100 / clamped) / Math.log(10))
    : 0.5 + (0.5 * Math.log(clamped / 100)) / Math.log(3);
}

export function levelWord(level: number): string {
  if (level < 40) return "Quiet";
  if (level < 90) return "Calm";
  if (level <= 110) return "Usual";
  if (level <= 175) return "Lively";
  return "Busy";
}

/** 125 → "1.25×", 100 → "1.0×". */
export function levelFactor(level: number): string {
  return `${(level / 100).toFixed(level % 10 === 0 ? 1 : 2)}×`;
}
