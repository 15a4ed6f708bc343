"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";

/** Which step is open stands in the address, so that Back leads to the plan. */
export function useStep(): { isForm: boolean; open: (step: 0 | 1) => void } {
  const [step, setStep] = useQueryState("step", parseAsStringLiteral(["people"]).withOptions({ history: "push" }));
  return { isForm: step === "people", open: (next) => void setStep(next === 1 ? "people" : null) };
}
