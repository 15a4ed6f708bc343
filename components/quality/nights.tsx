import { cn } from "@/components/ui/cn";
import { lightWords, nightWords } from "@/lib/console/quality-words";
import type { QualityNight } from "@/lib/fleet/contracts/quality";

import { lights } from "./light";

/** Height says what colour says. */
const heights = { green: "h-7", amber: "h-5", red: "h-3", none: "h-1.5" };

/** The verdicts of the last nights, the newest at the right. */
export function Nights({ nights }: { nights: readonly QualityNight[] }) {
  const [first] = nights;
  const last = nights.at(-1);
  if (!first || !last) return null;
  return (
    <div className="w-fit shrink-0">
      <h3 className="text-xs text-muted-foreground">
        {nights.length === 1 ? "One night so far" : `The last ${nights.length} nights`}
      </h3>
      <ol className="mt-1 flex h-7 items-end gap-[3px]">
        {nights.map(({ id, night, light, sentence }) => (
          <li
            key={id}
            title={`${nightWords(night)}: ${sentence}`}
            className={cn("w-2 rounded-[2px]", heights[light], lights[light].fill)}
          >
            <span className="sr-only">
              {nightWords(night)}: {lightWords[light]}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-1 flex justify-between gap-4 text-2xs text-chart-axis">
        <span>{nightWords(first.night)}</span>
        {nights.length > 1 && <span>{nightWords(last.night)}</span>}
      </p>
    </div>
  );
}
