// Numbers as an operator reads them: a leading zero, a spaced unit, two decimals for money.

const locale = "en-GB";
const counts = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

/** 1212 → "1,212". */
export function formatCount(value: number): string {
  return counts.format(value);
}

/** "1 bot", "12 bots", "1,212 bots". */
export function formatCountOf(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}

/** @param micros millionths of a US dollar. @param decimals 2, or 4 for the cost of one turn. */
export function formatMoney(micros: number, decimals: 2 | 4 = 2): string {
  const amount = Math.abs(micros) / 1_000_000;
  const text = amount.toLocaleString(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${micros < 0 ? "−" : ""}$${text}`;
}

/** @param ratio 0.81 → "81 %". */
export function formatPercent(ratio: number): string {
  return `${Math.round(ratio * 100)} %`;
}

/** Bytes in steps of 1,000: "512 B", "3.4 MB". */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toFixed(unit === 0 || value >= 100 ? 0 : 1)} ${units[unit]}`;
}
