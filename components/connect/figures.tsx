import type { ReactNode } from "react";

import { Money } from "@/components/common/money";
import { costWords, perDay, reportWords } from "@/lib/console/connection-words";
import { formatCount } from "@/lib/console/format-number";
import type { StageFiguresDto } from "@/lib/fleet/contracts/connection";

function Figure({ label, children, sub }: { label: string; children: ReactNode; sub: ReactNode }) {
  return (
    <div className="rounded-md border border-border px-3 py-2">
      <dt className="text-xs text-muted-foreground">{label}</dt>
      <dd>
        <span className="text-lg font-semibold tabular-nums">{children}</span>
        <span className="block text-xs text-muted-foreground">{sub}</span>
      </dd>
    </div>
  );
}

/** What bots did, or in a rehearsal would have done, and what it costs. */
export function Figures({ figures, would }: { figures: StageFiguresDto; would: boolean }) {
  const { posts, comments, likes, days, wordsMicros, picturesMicros, monthMicros, byDay } = figures;
  const counts = [
    { label: "Posts", n: posts },
    { label: "Comments", n: comments },
    { label: "Likes", n: likes },
  ];
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <p>
        {reportWords(figures, would)} <span className="text-muted-foreground">{costWords(figures, would)}</span>
      </p>
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6">
        {counts.map(({ label, n }) => (
          <Figure key={label} label={label} sub={perDay(n, days)}>
            {formatCount(n)}
          </Figure>
        ))}
        <Figure label="Words" sub={would ? "spent" : "of the model"}>
          <Money micros={wordsMicros} />
        </Figure>
        <Figure label="Pictures" sub={would ? "by the list, not spent" : "by the list"}>
          <Money micros={picturesMicros} />
        </Figure>
        <Figure label="A month" sub="at this pace">
          {monthMicros === null ? "–" : <Money micros={monthMicros} />}
        </Figure>
      </dl>
      {byDay.length > 1 && (
        <details>
          <summary className="cursor-pointer rounded-sm text-muted-foreground">Day by day</summary>
          <div className="mt-2 overflow-x-auto">
            <table className="w-full min-w-80 text-right tabular-nums">
              <thead className="text-xs text-muted-foreground">
                <tr>
                  {["Day (UTC)", "Posts", "Comments", "Likes", "Cost"].map((name) => (
                    <th key={name} scope="col" className="py-1 pr-3 font-normal first:text-left last:pr-0">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {byDay.toReversed().map((day) => (
                  <tr key={day.day} className="border-t border-border">
                    <th scope="row" className="py-1 pr-3 text-left font-normal">
                      {day.day}
                    </th>
                    <td className="pr-3">{formatCount(day.posts)}</td>
                    <td className="pr-3">{formatCount(day.comments)}</td>
                    <td className="pr-3">{formatCount(day.likes)}</td>
                    <td>
                      <Money micros={day.micros} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  );
}
