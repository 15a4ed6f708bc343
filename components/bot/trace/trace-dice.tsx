import { kindLooks } from "@/components/common/kind-icon";
import { diceSegments, type TraceDice } from "@/lib/console/bots-trace";

const wide = 508;

/** The chance of each kind laid end to end, and the number that fell. */
export function TraceDiceBar({ dice, kind }: { dice: TraceDice; kind: string }) {
  const segments = diceSegments(dice);
  const pillX = Math.min(wide - 25, Math.max(25, dice.drawn * wide));
  const words = segments.map((segment) => `${segment.kind} ${segment.share.toFixed(2)}`).join(", ");
  return (
    <svg
      viewBox={`0 -6 ${wide} 54`}
      className="block w-full overflow-visible pt-1"
      role="img"
      aria-label={`${dice.drawn.toFixed(3)} fell among ${words}: ${kind}`}
    >
      {segments.map(({ kind: name, share, from }) => (
        <g key={name}>
          <rect
            x={from * wide}
            y="16"
            width={Math.max(1, share * wide - 2)}
            height="12"
            rx="2"
            fill={kindLooks[name].color}
          />
          {share > 0.1 && (
            <text x={from * wide} y="44" fontSize="11" fill="var(--muted-foreground)">
              <tspan fill="var(--foreground)" fontWeight={name === kind ? 600 : 400}>
                {name}
              </tspan>{" "}
              {share.toFixed(2)}
            </text>
          )}
        </g>
      ))}
      <line x1={dice.drawn * wide} x2={dice.drawn * wide} y1="10" y2="31" stroke="var(--foreground)" strokeWidth="2" />
      <g transform={`translate(${pillX},0)`}>
        <rect x="-25" y="-5" width="50" height="17" rx="8.5" fill="var(--foreground)" />
        <text y="7.5" textAnchor="middle" fontSize="10.5" fontWeight="600" fill="var(--background)">
          {dice.drawn.toFixed(3)}
        </text>
      </g>
    </svg>
  );
}
