"use client";

import { SectionTitle } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { formatCountOf } from "@/lib/console/format-number";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { useNarrow } from "@/lib/console/use-narrow";
import { weekRows, type WeekRow } from "@/lib/console/week-rows";
import { weekdayNames, zoneParts } from "@/lib/console/zone-parts";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

const rowHeight = 17;
const top = 16;

interface Columns {
  left: number;
  cell: number;
  gap: number;
  /** Hours between two labels. */
  step: number;
}
const wide: Columns = { left: 38, cell: 23, gap: 3, step: 3 };
/** All 24 hours on 390 px, nothing to scroll. */
const phone: Columns = { left: 30, cell: 12.3, gap: 1.5, step: 6 };
const strength = (visits: number) => (visits >= 3 ? 1 : visits === 2 ? 0.72 : 0.45);

function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="1.3" height="4" fill="var(--chart-1)" opacity=".55" />
    </pattern>
  );
}

function Row({ row, y, columns: { left, cell, gap } }: { row: WeekRow; y: number; columns: Columns }) {
  const width = cell - gap;
  return (
    <g>
      <text
        y={y + 11.5}
        fontSize="11"
        fill={row.today ? "var(--foreground)" : "var(--chart-axis)"}
        fontWeight={row.today ? 600 : 400}
      >
        {weekdayNames[row.weekday]}
      </text>
      {row.cells.map(({ planned, done, future }, hour) => {
        const x = left + hour * cell;
        return (
          <g key={hour}>
            <rect x={x} y={y} width={width} height={rowHeight - 3} rx="2.5" fill="var(--muted)" />
            {planned && (
              <rect
                x={x + 0.5}
                y={y + 0.5}
                width={width - 1}
                height={rowHeight - 4}
                rx="2"
                fill={future ? "url(#awake-hatch)" : "none"}
                stroke="var(--chart-1)"
                strokeOpacity={future ? 0.45 : 0.55}
              />
            )}
            {done > 0 && (
              <rect
                x={x + 2}
                y={y + 2}
                width={width - 4}
                height={rowHeight - 7}
                rx="1.5"
                fill="var(--chart-1)"
                opacity={strength(done)}
              >
                <title>{`${weekdayNames[row.weekday]} ${String(hour).padStart(2, "0")}:00, ${formatCountOf(done, "visit")}`}</title>
              </rect>
            )}
          </g>
        );
      })}
    </g>
  );
}

const legend = [
  [
    "planned",
    <rect key="p" x=".5" y=".5" width="13" height="11" rx="2" fill="none" stroke="var(--chart-1)" strokeOpacity=".6" />,
  ],
  ["done", <rect key="d" width="14" height="12" rx="2" fill="var(--chart-1)" />],
  [
    "to come",
    <rect
      key="t"
      x=".5"
      y=".5"
      width="13"
      height="11"
      rx="2"
      fill="url(#awake-hatch)"
      stroke="var(--chart-1)"
      strokeOpacity=".5"
    />,
  ],
] as const;

/** Six days back, today and tomorrow in the bot's own zone: when it means to be awake, and when it was. */
export function WeekAwake({ detail }: { detail: BotDetailDto }) {
  const { bot, hours, activeDays, awake } = detail;
  // Weekday × 1440 + minute: a primitive, so that the map is drawn anew once a minute at most.
  const at = useDomainTime((now) => {
    const { weekday, hour, minute } = zoneParts(now, bot.timeZone);
    return weekday * 1440 + hour * 60 + minute;
  });
  const now = { weekday: Math.floor(at / 1440), hour: Math.floor((at % 1440) / 60), minute: at % 60 };
  const rows = weekRows({ hours, activeDays, awake, now });
  const visits = awake.reduce((sum, [, , count]) => sum + count, 0);
  const columns = useNarrow(640) ? phone : wide;
  const { left, cell, step } = columns;
  const nowX = left + (now.hour + now.minute / 60) * cell - 1.5;
  const nowY = top + rows.findIndex((row) => row.today) * rowHeight;
  return (
    <Card className="p-4 pb-3">
      <SectionTitle
        sub={`${bot.city} time`}
        right={
          <span className="flex items-center gap-3 text-xs text-muted-foreground">
            {legend.map(([word, mark]) => (
              <span key={word} className="inline-flex items-center gap-1.5">
                <svg width="14" height="12" aria-hidden>
                  {mark}
                </svg>
                {word}
              </span>
            ))}
          </span>
        }
      >
        Week awake
      </SectionTitle>
      <div className="mt-3 overflow-x-auto" tabIndex={0} role="region" aria-label="Week awake, hour by hour">
        <svg
          viewBox={`0 0 ${left + 24 * cell} ${top + rows.length * rowHeight}`}
          className="block h-auto w-full sm:min-w-[520px]"
          role="img"
          aria-label={`${formatCountOf(visits, "visit")} in the last seven days, by day and hour in ${bot.city}`}
        >
          <defs>
            <Hatch id="awake-hatch" />
          </defs>
          {Array.from({ length: 24 / step }, (_, index) => index * step).map((hour) => (
            <text key={hour} x={left + hour * cell + 1} y={9} fontSize="10.5" fill="var(--chart-axis)">
              {String(hour).padStart(2, "0")}
            </text>
          ))}
          {rows.map((row, index) => (
            <Row key={row.offset} row={row} y={top + index * rowHeight} columns={columns} />
          ))}
          <rect x={nowX} y={nowY - 2} width="2" height={rowHeight + 1} rx="1" fill="var(--foreground)" />
        </svg>
      </div>
    </Card>
  );
}
