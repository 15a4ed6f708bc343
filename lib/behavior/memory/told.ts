/** What people in charge said as they turned a draft down: few, each once, latest first, and forgotten after two months. */
import { clip } from "./clip";
import { fade } from "./fade";
import { BOUNDS, type Memory, TEXT_BYTES } from "./memory";

/** @param now epoch ms */
export function tell(memory: Memory, reason: string, now: number): Memory {
  const kept = fade(memory, now);
  const text = clip(reason, TEXT_BYTES.told);
  if (!text) return kept;
  const others = (kept.told ?? []).filter((entry) => entry.text !== text);
  return { ...kept, told: [{ text, at: now }, ...others].slice(0, BOUNDS.told) };
}

/** What it was told, latest first. */
export const toldOf = ({ told = [] }: Memory): string[] => told.map(({ text }) => text);
