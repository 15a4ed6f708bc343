const wide = 240;
const tall = 34;

function curve(hours: readonly number[]): string {
  const top = Math.max(...hours, 1 / 24);
  const at = (index: number) => hours[((index % 24) + 24) % 24] ?? 0;
  const points = Array.from({ length: 97 }, (_, step) => {
    const hour = step / 4 - 0.5;
    const base = Math.floor(hour);
    const share = hour - base;
    // Cosine between the middles of neighbouring hours: the day has no corners.
    const ease = (1 - Math.cos(share * Math.PI)) / 2;
    const value = at(base) * (1 - ease) + at(base + 1) * ease;
    return `${((step / 96) * wide).toFixed(1)} ${(tall - (value / top) * (tall - 2)).toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}

/** When in its own day it tends to come. `hours` are 24 weights. */
export function DayCurve({ hours, name }: { hours: readonly number[]; name: string }) {
  if (hours.length !== 24) return null;
  const line = curve(hours);
  const peak = hours.indexOf(Math.max(...hours));
  return (
    <svg
      viewBox={`0 0 ${wide} ${tall + 12}`}
      className="block w-full"
      role="img"
      aria-label={`${name} comes most often around ${String(peak).padStart(2, "0")}:00`}
    >
      <path d={`${line}L${wide} ${tall}L0 ${tall}Z`} fill="var(--brand)" opacity=".15" />
      <path d={line} fill="none" stroke="var(--brand)" strokeWidth="1.5" />
      <line x1="0" x2={wide} y1={tall} y2={tall} stroke="var(--border)" />
      {[0, 6, 12, 18].map((hour) => (
        <text key={hour} x={(hour / 24) * wide} y={tall + 10} fontSize="9.5" fill="var(--chart-axis)">
          {String(hour).padStart(2, "0")}
        </text>
      ))}
      <text x={wide} y={tall + 10} fontSize="9.5" textAnchor="end" fill="var(--chart-axis)">
        24
      </text>
    </svg>
  );
}
