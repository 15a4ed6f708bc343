import { levelTurn } from "@/lib/console/activity-level";

/** A three-quarter dial with a knob where the level stands; decorative, the words stand beside it. */
export function LevelGauge({ level, size = 40 }: { level: number; size?: number }) {
  const centre = size / 2;
  const radius = centre - 5.5;
  const turn = levelTurn(level);
  const point = (at: number, reach = radius) => {
    const angle = ((135 + 270 * at) * Math.PI) / 180;
    return [centre + Math.cos(angle) * reach, centre + Math.sin(angle) * reach].map(
      (value) => Math.round(value * 100) / 100,
    ) as [number, number];
  };
  const arc = (to: number) => {
    const [startX, startY] = point(0);
    const [endX, endY] = point(to);
    return `M${startX} ${startY}A${radius} ${radius} 0 ${to * 270 > 180 ? 1 : 0} 1 ${endX} ${endY}`;
  };
  const [knobX, knobY] = point(turn);
  const [needleX, needleY] = point(turn, radius - 4.5);
  return (
    <svg width={size} height={size} aria-hidden className="shrink-0" fill="none" strokeLinecap="round">
      <path d={arc(1)} stroke="var(--input)" strokeWidth="3" />
      {turn > 0 && <path d={arc(turn)} stroke="var(--brand)" strokeWidth="3" />}
      <line x1={centre} y1={centre} x2={needleX} y2={needleY} stroke="var(--foreground)" strokeWidth="1.75" />
      <circle cx={knobX} cy={knobY} r="3" fill="var(--card)" stroke="var(--brand)" strokeWidth="2" />
    </svg>
  );
}
