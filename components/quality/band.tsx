import { bandPlot } from "@/lib/console/quality-scale";
import type { QualityMeasure } from "@/lib/fleet/contracts/quality";

const HEIGHT = 36;
const at = (share: number) => `${(100 * share).toFixed(2)}%`;
const span = ([from, to]: readonly [number, number]) => ({ x: at(from), width: at(Math.max(0.004, to - from)) });

/** Bots of one figure must not hide each other: each is set up or down a little, always by the same. */
const lift = (index: number) => ((index * 7) % 13) - 6;

/** Pale band: people's 5–95 %; deep: where their middle is, or the range asked for; dots: bots; bar: the fleet. Its figures stand beside it. */
export function Band({ measure }: { measure: QualityMeasure }) {
  const plot = bandPlot(measure);
  if (!plot) return null;
  return (
    <svg aria-hidden width="100%" height={HEIGHT} className="block overflow-visible">
      <line x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} className="stroke-input" />
      {plot.people && <rect {...span(plot.people)} y="8" height={HEIGHT - 16} rx="3" className="fill-chart-band/55" />}
      <rect {...span(plot.middle)} y="4" height={HEIGHT - 8} rx="3" className="fill-chart-band" />
      {plot.dots.map((dot, index) => (
        <circle
          // A bot has no name here: its place in the order is all there is.
          key={index}
          cx={at(dot.at)}
          cy={HEIGHT / 2 + lift(index)}
          r={dot.outside ? 2.3 : 1.8}
          className={dot.outside ? "fill-fail" : "fill-muted-foreground/50"}
        />
      ))}
      {plot.fleet !== null && (
        <rect
          x={at(plot.fleet)}
          y="2"
          width="4"
          height={HEIGHT - 4}
          rx="2"
          transform="translate(-2 0)"
          strokeWidth="1.5"
          className={measure.ok ? "fill-ok stroke-card" : "fill-fail stroke-card"}
        />
      )}
    </svg>
  );
}

const mark = "inline-block align-middle";

export function BandLegend() {
  return (
    <span
      aria-hidden
      className="flex flex-wrap items-center gap-x-3 text-xs whitespace-nowrap text-muted-foreground lg:pl-3"
    >
      <span className="inline-flex items-center gap-1.5">
        <span className={`${mark} h-2.5 w-4 rounded-[2px] bg-chart-band/55`} />
        people
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span className={`${mark} h-3 w-4 rounded-[2px] bg-chart-band`} />
        where it belongs
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span className={`${mark} size-1.5 rounded-full bg-muted-foreground`} />
        bot
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span className={`${mark} h-3 w-1 rounded-full bg-foreground`} />
        fleet
      </span>
    </span>
  );
}
