/** A count as typed; `NaN` for anything but digits: "2.5" is refused, never read as 25. */
export function wholeNumber(text: string): number {
  const plain = text.trim();
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}
