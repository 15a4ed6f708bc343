import { CheckIcon, TriangleAlertIcon } from "lucide-react";

import { Banner } from "@/components/common/banner";
import { RealTime } from "@/components/settings/real-time";
import { Thumbnail } from "@/components/common/thumbnail";
import { capitalised } from "@/lib/console/bots-words";
import { readTrace } from "@/lib/console/bots-trace";
import { formatCountOf, formatMoney } from "@/lib/console/format-number";
import type { TurnTraceDto } from "@/lib/fleet/contracts/bots";

import { turnStatusWords } from "../turn-words";
import { CandidateLegend, TraceCandidates } from "./trace-candidates";
import { TraceCalls } from "./trace-calls";
import { TraceAnswered, TraceChoices } from "./trace-choices";
import { TraceDiceBar } from "./trace-dice";
import { TraceEffects } from "./trace-effects";
import { TracePicture } from "./trace-picture";
import { TracePrompt } from "./trace-prompt";
import { TraceSection } from "./trace-section";

function Reply({ text, checks }: { text: string; checks: readonly string[] }) {
  return (
    <TraceSection
      title="Reply"
      right={checks.length === 0 ? "first draft kept" : `after ${formatCountOf(checks.length, "refused draft")}`}
    >
      <p className="border-l-2 border-primary pl-3 text-sm leading-5 whitespace-pre-wrap">{text}</p>
    </TraceSection>
  );
}

function Checks({ checks, passed }: { checks: readonly string[]; passed: boolean }) {
  return (
    <TraceSection title="Checks">
      <ul className="flex flex-wrap gap-1.5 text-xs">
        {checks.map((check, index) => (
          <li
            key={index}
            className="inline-flex min-h-[22px] items-center gap-1 rounded-full border border-border pr-2 pl-1.5"
          >
            <TriangleAlertIcon className="size-3.5 shrink-0 text-held" aria-hidden />
            {check}
          </li>
        ))}
        {passed && (
          <li className="inline-flex h-[22px] items-center gap-1 rounded-full border border-border pr-2 pl-1.5">
            <CheckIcon className="size-3.5 text-ok" aria-hidden />
            The kept text passed every check
          </li>
        )}
      </ul>
    </TraceSection>
  );
}

/** The sections of a turn, in the order in which it happened; what was not recorded is left out. */
export function TraceBody({ data: { turn, trace, picture, calls, effects } }: { data: TurnTraceDto }) {
  const { dice, candidates = [], answered, choices = [], prompt, reply, checks = [] } = readTrace(trace);
  const said = turn.text ?? reply;
  const troubled = turn.status === "refused" || turn.status === "given_up";
  const made = turn.kind === "post" ? turn.targets.find(({ imageUrl }) => imageUrl) : undefined;
  return (
    <>
      {turn.reason && (
        <div className="px-5 py-2.5">
          <Banner tone={troubled ? "fail" : "held"} title={`${capitalised(turnStatusWords[turn.status])}:`}>
            {turn.reason}
          </Banner>
        </div>
      )}
      {turn.removedAt !== null && (
        <div className="px-5 py-2.5">
          <Banner tone="held" title="Removed:">
            taken off the gallery <RealTime past at={turn.removedAt} />.
          </Banner>
        </div>
      )}
      {made && (
        <div className="px-5 py-3">
          <Thumbnail src={made.imageUrl} alt={made.title} className="aspect-[16/10] w-full rounded-lg" />
        </div>
      )}
      {picture && <TracePicture picture={picture} />}
      {dice && (
        <TraceSection title="Dice" right={turn.count > 1 ? `${turn.count} of it in this turn` : undefined}>
          <TraceDiceBar dice={dice} kind={turn.kind} />
        </TraceSection>
      )}
      {candidates.length > 0 && (
        <TraceSection title="Candidates" right={<CandidateLegend />}>
          <TraceCandidates candidates={candidates} chosen={turn.targets.map(({ itemId }) => itemId)} />
        </TraceSection>
      )}
      {choices.some(({ why }) => why !== undefined) && (
        <TraceSection title="At its time" right={choices.length > 1 ? "looked at in this order" : undefined}>
          <TraceChoices choices={choices} />
        </TraceSection>
      )}
      {answered && (
        <TraceSection title="Answers">
          <TraceAnswered {...answered} />
        </TraceSection>
      )}
      {prompt && <TracePrompt prompt={prompt} />}
      {said && <Reply text={said} checks={checks} />}
      {prompt && (checks.length > 0 || said) && <Checks checks={checks} passed={said !== undefined && said !== null} />}
      {calls.length > 0 && (
        <TraceSection
          title="Cost"
          right={calls.length > 1 ? `${formatMoney(turn.costMicros, 4)} for the turn` : undefined}
        >
          <TraceCalls calls={calls} />
        </TraceSection>
      )}
      {effects.length > 0 && (
        <TraceSection title="Gallery">
          <TraceEffects effects={effects} />
        </TraceSection>
      )}
      {effects.length === 0 && turn.kind === "browse" && (
        <TraceSection title="Gallery">
          <p className="text-xs text-muted-foreground">
            Looked at {formatCountOf(turn.count, "picture")}. Nothing was sent.
          </p>
        </TraceSection>
      )}
    </>
  );
}
