import type { TurnTraceDto } from "@/lib/fleet/contracts/bots";

import { TraceSection } from "./trace-section";

/** What the gallery was asked to draw, and by which steps. */
export function TracePicture({ picture: { prompt, steps } }: { picture: NonNullable<TurnTraceDto["picture"]> }) {
  return (
    <TraceSection title="Picture" right={`${steps.length} steps`}>
      <p className="text-xs leading-[18px] break-words">{prompt}</p>
      <ol className="mt-1.5 flex flex-col gap-0.5 rounded-md border border-border bg-background px-3 py-2">
        {steps.map(({ what, params }, index) => (
          <li key={index} className="grid grid-cols-[84px_1fr] font-mono text-2xs leading-[17px]">
            <span>{what}</span>
            <span className="line-clamp-3 break-words text-muted-foreground">{params}</span>
          </li>
        ))}
      </ol>
    </TraceSection>
  );
}
