import { formatCount, formatMoney } from "@/lib/console/format-number";
import { formatDuration } from "@/lib/console/format-time";
import type { TurnTraceDto } from "@/lib/fleet/contracts/bots";

function Figure({ value, note }: { value: string; note: string }) {
  return (
    <div className="min-w-0">
      <div className="text-sm font-semibold">{value}</div>
      <div className="truncate text-2xs text-muted-foreground" title={note}>
        {note}
      </div>
    </div>
  );
}

/** What each call of a model took and cost. */
export function TraceCalls({ calls }: { calls: TurnTraceDto["calls"] }) {
  return (
    <ul className="flex flex-col gap-2.5">
      {calls.map((call) => (
        <li key={call.id}>
          <div className="grid grid-cols-4 gap-3">
            <Figure value={formatMoney(call.costMicros, 4)} note={call.model} />
            <Figure value={formatCount(call.inputTokens)} note="tokens in" />
            <Figure value={formatCount(call.outputTokens)} note="tokens out" />
            <Figure
              value={call.latencyMs === null ? "–" : formatDuration(call.latencyMs)}
              note={`${call.purpose}, ${call.status}`}
            />
          </div>
          {call.error && <p className="mt-1 text-xs text-fail">{call.error}</p>}
        </li>
      ))}
    </ul>
  );
}
