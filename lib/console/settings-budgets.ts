// Law: an empty field is no limit; 0 is one. Money is typed in dollars and sent in whole cents.
import type { BudgetsDto } from "@/lib/fleet/contracts/budget";

export const budgetFields = ["hourCapCents", "monthCapCents", "botDayCapCents", "picturesPerDay"] as const;
export type BudgetTexts = Record<keyof BudgetsDto, string>;
const mostCents = 10_000_000;
const mostPictures = 100_000;

export const isMoneyField = (name: keyof BudgetsDto) => name !== "picturesPerDay";

export function budgetTexts(budgets: BudgetsDto): BudgetTexts {
  const text = (name: keyof BudgetsDto) => {
    const value = budgets[name];
    if (value === null) return "";
    return isMoneyField(name) ? (value / 100).toFixed(2) : String(value);
  };
  return {
    hourCapCents: text("hourCapCents"),
    monthCapCents: text("monthCapCents"),
    botDayCapCents: text("botDayCapCents"),
    picturesPerDay: text("picturesPerDay"),
  };
}

function readField(name: keyof BudgetsDto, typed: string): { value: number | null } | { fault: string } {
  const isMoney = isMoneyField(name);
  const plain = typed.trim().replace(/^\$/, "").replace(",", ".");
  if (plain === "") return { value: null };
  const wellFormed = isMoney ? /^\d{1,6}(\.\d{1,2})?$/ : /^\d{1,6}$/;
  if (!wellFormed.test(plain))
    return { fault: isMoney ? "An amount such as 5 or 0.50, or nothing" : "A whole number, or nothing" };
  const value = isMoney ? Math.round(Number(plain) * 100) : Number(plain);
  const top = isMoney ? mostCents : mostPictures;
  return value <= top ? { value } : { fault: `At most ${isMoney ? `$${top / 100}` : top}` };
}

/** What the form holds, as limits; or the fault of each field that cannot be read. */
export function readBudgets(texts: BudgetTexts): { budgets: BudgetsDto } | { faults: Partial<BudgetTexts> } {
  const budgets: BudgetsDto = { hourCapCents: null, monthCapCents: null, botDayCapCents: null, picturesPerDay: null };
  const faults: Partial<BudgetTexts> = {};
  for (const name of budgetFields) {
    const read = readField(name, texts[name]);
    if ("fault" in read) faults[name] = read.fault;
    else budgets[name] = read.value;
  }
  return Object.keys(faults).length > 0 ? { faults } : { budgets };
}
