import { BanIcon, CheckIcon } from "lucide-react";

import { Thumbnail } from "@/components/common/thumbnail";
import { cn } from "@/components/ui/cn";
import { scoreParts, scoreWidths, type TraceCandidate } from "@/lib/console/bots-trace";

/** One hue in four strengths: a score split by cause. */
const strengths: Record<string, number> = { interest: 1, fresh: 0.7, popular: 0.45, knows: 0.25 };

export function CandidateLegend() {
  return (
    <span className="inline-flex items-center gap-2.5">
      {scoreParts.map((part) => (
        <span key={part} className="inline-flex items-center gap-1">
          <span aria-hidden className="size-2 rounded-[2px] bg-brand" style={{ opacity: strengths[part] }} />
          {part}
        </span>
      ))}
    </span>
  );
}

function Candidate({ candidate, chosen, best }: { candidate: TraceCandidate; chosen: boolean; best: number }) {
  const out = candidate.excluded;
  const split = scoreParts.map((part) => `${part} ${(candidate.parts[part] ?? 0).toFixed(2)}`).join(", ");
  return (
    <li className={cn("flex h-[34px] items-center gap-2.5 rounded-md px-2", chosen && "bg-brand-soft")} title={split}>
      <Thumbnail src={candidate.imageUrl ?? null} alt="" size={28} className={cn(out && "opacity-45")} />
      <div className={cn("min-w-0 flex-[1.3] truncate", out && "text-muted-foreground")}>
        <span className={cn(chosen && "font-medium")}>{candidate.title || candidate.id}</span>
        <span className="text-xs text-muted-foreground"> · {candidate.author}</span>
      </div>
      {out ? (
        <span className="inline-flex flex-1 items-center gap-1.5 text-xs whitespace-nowrap text-muted-foreground">
          <BanIcon className="size-3.5" aria-hidden />
          left out: {out}
        </span>
      ) : (
        <>
          <span aria-hidden className="flex h-2 min-w-0 flex-1 gap-px overflow-hidden rounded-[2px] bg-muted">
            {scoreWidths(candidate, best).map(({ part, width }) => (
              <span key={part} className="bg-brand" style={{ width: `${width}%`, opacity: strengths[part] }} />
            ))}
          </span>
          <span className={cn("w-10 text-right", chosen && "font-semibold")}>
            {candidate.score.toFixed(best < 0.1 ? 3 : 2)}
          </span>
          <span className="w-4">{chosen && <CheckIcon className="size-4 text-ok" aria-label="chosen" />}</span>
        </>
      )}
    </li>
  );
}

export function TraceCandidates({ candidates, chosen }: { candidates: TraceCandidate[]; chosen: readonly string[] }) {
  const best = Math.max(1e-6, ...candidates.map(({ score }) => score));
  return (
    <ul className="-mx-2 flex flex-col gap-0.5">
      {candidates.map((candidate) => (
        <Candidate key={candidate.id} candidate={candidate} chosen={chosen.includes(candidate.id)} best={best} />
      ))}
    </ul>
  );
}
