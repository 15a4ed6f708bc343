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
/** Hours from today's midnight at which the map ends. */
const endOfTomorrow = 48;
const twoDigits = (hour: number) => String(hour).padStart(2, "0");
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
      {row.cells.map(({ usual, done, next }, hour) => {
        const x = left + hour * cell;
        return (
          <g key={hour}>
            <rect x={x} y={y} width={width} height={rowHeight - 3} rx="2.5" fill="var(--muted)" />
            {(usual || next) && (
              <rect
                x={x + 0.5}
                y={y + 0.5}
                width={width - 1}
                height={rowHeight - 4}
                rx="2"
                fill={next ? "url(#awake-hatch)" : "none"}
                stroke="var(--chart-1)"
                strokeOpacity={next ? 1 : 0.45}
              >
                {next && <title>{`${weekdayNames[row.weekday]} ${twoDigits(hour)}:00, next visit`}</title>}
              </rect>
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
                <title>{`${weekdayNames[row.weekday]} ${twoDigits(hour)}:00, ${formatCountOf(done, "visit")}`}</title>
              </rect>
            )}
          </g>
        );
      })}
    </g>
  );
}

const framed = { x: ".5", y: ".5", width: "13", height: "11", rx: "2", stroke: "var(--chart-1)" };

/** @param next what to call the mark of the next visit; null while there is none. */
function Legend({ next }: { next: string | null }) {
  const marks = [
    ["usual hours", <rect key="u" {...framed} fill="none" strokeOpacity=".6" />],
    ["done", <rect key="d" width="14" height="12" rx="2" fill="var(--chart-1)" />],
    ...(next === null ? [] : [[next, <rect key="n" {...framed} fill="url(#awake-hatch)" />] as const]),
  ] as const;
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-xs text-muted-foreground">
      {marks.map(([word, mark]) => (
        <span key={word} className="inline-flex items-center gap-1.5">
          <svg width="14" height="12" aria-hidden>
            {mark}
          </svg>
          {word}
        </span>
      ))}
    </span>
  );
}

/** Six days back, today and tomorrow in the bot's own zone: when it came, when it comes next, and when it usually does. */
export function WeekAwake({ detail }: { detail: BotDetailDto }) {
  const { bot, hours, activeDays, awake, week } = detail;
  // Weekday × 1440 + minute: a primitive, so that the map is drawn anew once a minute at most.
  const at = useDomainTime((now) => {
    const { weekday, hour, minute } = zoneParts(now, bot.timeZone);
    return weekday * 1440 + hour * 60 + minute;
  });
  const now = { weekday: Math.floor(at / 1440), hour: Math.floor((at % 1440) / 60), minute: at % 60 };
  const moves = bot.status === "running" || bot.status === "awake";
  const rows = weekRows({ hours, activeDays, awake, week, moves, now });
  const next = moves ? week.next : null;
  const visits = awake.reduce((sum, [, , count]) => sum + count, 0);
  const columns = useNarrow(640) ? phone : wide;
  const { left, cell, step } = columns;
  const nowX = left + (now.hour + now.minute / 60) * cell - 1.5;
  const nowY = top + rows.findIndex((row) => row.today) * rowHeight;
  return (
    <Card className="p-4 pb-3">
      <SectionTitle
        sub={`${bot.city} time`}
        right={<Legend next={next === null ? null : next < endOfTomorrow ? "next visit" : "next visit: later"} />}
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
              {twoDigits(hour)}
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
