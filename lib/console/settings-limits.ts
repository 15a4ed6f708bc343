// Law: money is typed in dollars and sent in whole cents; what is not a number is told before anything is sent.
import type { SettingsDto } from "@/lib/fleet/contracts/settings";

export type Caps = SettingsDto["caps"];
export const limitFields = ["dayCapCents", "postsPerDay", "commentsPerDay", "likesPerDay"] as const;
export type LimitTexts = Record<keyof Caps, string>;

const ceilings: Caps = { dayCapCents: 1_000_000, postsPerDay: 100, commentsPerDay: 500, likesPerDay: 2000 };

export function limitTexts(caps: Caps): LimitTexts {
  return {
    dayCapCents: (caps.dayCapCents / 100).toFixed(2),
    postsPerDay: String(caps.postsPerDay),
    commentsPerDay: String(caps.commentsPerDay),
    likesPerDay: String(caps.likesPerDay),
  };
}

function readField(name: keyof Caps, text: string): { value: number } | { fault: string } {
  const isMoney = name === "dayCapCents";
  const plain = text.trim().replace(/^\$/, "").replace(",", ".");
  const wellFormed = isMoney ? /^\d{1,6}(\.\d{1,2})?$/ : /^\d{1,5}$/;
  if (!wellFormed.test(plain)) return { fault: isMoney ? "An amount such as 5 or 5.50" : "A whole number, 0 or more" };
  const value = isMoney ? Math.round(Number(plain) * 100) : Number(plain);
  const top = ceilings[name];
  return value <= top ? { value } : { fault: `At most ${isMoney ? `$${top / 100}` : top}` };
}

/** What the form holds, as caps; or the fault of each field that cannot be read. */
export function readLimits(texts: LimitTexts): { caps: Caps } | { faults: Partial<LimitTexts> } {
  const caps: Caps = { dayCapCents: 0, postsPerDay: 0, commentsPerDay: 0, likesPerDay: 0 };
  const faults: Partial<LimitTexts> = {};
  for (const name of limitFields) {
    const read = readField(name, texts[name]);
    if ("fault" in read) faults[name] = read.fault;
    else caps[name] = read.value;
  }
  return Object.keys(faults).length > 0 ? { faults } : { caps };
}
