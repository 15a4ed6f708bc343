import { formatMoney } from "@/lib/console/format-number";

/** @param micros millionths of a US dollar; `exact` shows four decimals (one turn). */
export function Money({ micros, exact = false, className }: { micros: number; exact?: boolean; className?: string }) {
  return <span className={className}>{formatMoney(micros, exact ? 4 : 2)}</span>;
}
