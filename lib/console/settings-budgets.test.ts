import { describe, expect, it } from "vitest";
import { budgetsSchema } from "@/lib/fleet/contracts/budget";
import { budgetTexts, readBudgets } from "./settings-budgets";

const budgets = { hourCapCents: 50, monthCapCents: null, botDayCapCents: 0, picturesPerDay: 20 };

describe("readBudgets", () => {
  it("takes back what it shows, an empty field as no limit and 0 as one", () => {
    expect(budgetTexts(budgets)).toEqual({
      hourCapCents: "0.50",
      monthCapCents: "",
      botDayCapCents: "0.00",
      picturesPerDay: "20",
    });
    expect(readBudgets(budgetTexts(budgets))).toEqual({ budgets });
    expect(budgetsSchema.parse(budgets)).toEqual(budgets);
  });

  it("names each field it cannot read", () => {
    const read = readBudgets({
      hourCapCents: "much",
      monthCapCents: "200000",
      botDayCapCents: "-1",
      picturesPerDay: "1.5",
    });
    expect("faults" in read && Object.keys(read.faults)).toEqual(Object.keys(budgets));
  });
});
