"use client";

import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { tierSchema } from "@/lib/fleet/contracts/words";

type Tier = (typeof tierSchema.options)[number];

const words: Record<Tier, string> = {
  casual: "Casual, a few visits a week",
  regular: "Regular, about daily",
  power: "Power, several times a day",
};
const open = "drawn";

/** @param drawnWords offers to leave it open, in these words; without them a tier must be chosen. */
export function TierSelect({
  id,
  value,
  onChange,
  drawnWords,
}: {
  id: string;
  value: Tier | undefined;
  onChange: (tier: Tier | undefined) => void;
  drawnWords?: string;
}) {
  return (
    <Select value={value ?? open} onValueChange={(next) => onChange(tierSchema.options.find((tier) => tier === next))}>
      <SelectTrigger id={id} className="w-full">
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        {drawnWords && <SelectItem value={open}>{drawnWords}</SelectItem>}
        {tierSchema.options.map((tier) => (
          <SelectItem key={tier} value={tier}>
            {words[tier]}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
