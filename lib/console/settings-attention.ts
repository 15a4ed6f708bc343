// Law: what is not a whole number within its bounds is told before anything is sent; quiet hours are two hours or none.
import type { LimitsDto } from "@/lib/fleet/contracts/limits";

export const attentionFields = ["itemBotComments", "itemBotLikes", "pairPerDay"] as const;
export type AttentionField = (typeof attentionFields)[number];

/** What the form holds: numbers as they are typed, hours as "7" or "" for none. */
export type AttentionTexts = Record<keyof LimitsDto, string>;
export type AttentionFaults = Partial<Record<keyof LimitsDto, string>>;

const ceilings: Record<AttentionField, number> = { itemBotComments: 100, itemBotLikes: 500, pairPerDay: 100 };

export function attentionTexts(limits: LimitsDto): AttentionTexts {
  const hour = (value: number | null) => (value === null ? "" : String(value));
  return {
    itemBotComments: String(limits.itemBotComments),
    itemBotLikes: String(limits.itemBotLikes),
    pairPerDay: String(limits.pairPerDay),
    quietFrom: hour(limits.quietFrom),
    quietUntil: hour(limits.quietUntil),
  };
}

function readHours(texts: AttentionTexts): Pick<LimitsDto, "quietFrom" | "quietUntil"> | AttentionFaults {
  const { quietFrom, quietUntil } = texts;
  if (quietFrom === "" && quietUntil === "") return { quietFrom: null, quietUntil: null };
  if (quietFrom === "") return { quietFrom: "Choose when they begin, or none for both" };
  if (quietUntil === "") return { quietUntil: "Choose when they end, or none for both" };
  if (quietFrom === quietUntil) return { quietUntil: "The same hour would be a whole day: pause the fleet for that" };
  return { quietFrom: Number(quietFrom), quietUntil: Number(quietUntil) };
}

/** The form as limits; or the fault of each field that cannot be read. */
export function readAttention(texts: AttentionTexts): { limits: LimitsDto } | { faults: AttentionFaults } {
  const faults: AttentionFaults = {};
  const read = { itemBotComments: 0, itemBotLikes: 0, pairPerDay: 0 };
  for (const name of attentionFields) {
    const text = texts[name].trim();
    if (!/^\d{1,4}$/.test(text)) faults[name] = "A whole number, 0 or more";
    else if (Number(text) > ceilings[name]) faults[name] = `At most ${ceilings[name]}`;
    else read[name] = Number(text);
  }
  const hours = readHours(texts);
  for (const name of ["quietFrom", "quietUntil"] as const) {
    const value = hours[name];
    if (typeof value === "string") faults[name] = value;
  }
  if (Object.keys(faults).length > 0) return { faults };
  return { limits: { ...read, ...(hours as Pick<LimitsDto, "quietFrom" | "quietUntil">) } };
}

/** "07:00". */
export const hourWords = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;
