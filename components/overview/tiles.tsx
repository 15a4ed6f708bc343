"use client";

import { CirclePlayIcon, HourglassIcon, TriangleAlertIcon } from "lucide-react";

import { BotFaces } from "@/components/common/bot-avatar";
import { ClockTime, DueTime } from "@/components/common/relative-time";
import { useShell } from "@/components/shell/shell-context";
import { formatCount } from "@/lib/console/format-number";
import { keptWords, restWords } from "@/lib/console/overview-tiles";
import type { OverviewDto } from "@/lib/fleet/contracts/overview";

import { SparkLine } from "./spark-line";
import { SpendTile } from "./spend-tile";
import { Tile } from "./tile";

const actionsOf = ({ post, comment, like, browse }: OverviewDto["pulse"]["past"][number]) =>
  post + comment + like + browse;

function RunningTile({ overview: { counts, nextWakeAt, pulse } }: { overview: OverviewDto }) {
  const { state } = useShell().status;
  const moving = counts.running + counts.awake;
  return (
    <Tile
      href="/bots?status=running,awake"
      label="Running or awake"
      icon={CirclePlayIcon}
      tone={moving > 0 ? "ok" : undefined}
      figure={formatCount(moving)}
      of={`of ${formatCount(counts.total)}`}
      extra={moving > 0 && <SparkLine values={pulse.past.map(actionsOf)} />}
    >
      {moving === 0 ? (
        restWords(state, counts)
      ) : (
        <>
          {formatCount(counts.awake)} awake<span className="max-lg:hidden"> now</span>
          {nextWakeAt && (
            <>
              , next<span className="max-lg:hidden"> wake</span> <DueTime at={nextWakeAt} />
            </>
          )}
        </>
      )}
    </Tile>
  );
}

function HeldTile({ overview }: { overview: OverviewDto }) {
  const { counts, heldFaces } = overview;
  const { state } = useShell().status;
  const count = counts.held + counts.paused;
  return (
    <Tile
      href="/bots?status=held,paused"
      label="Held or paused"
      icon={HourglassIcon}
      tone={counts.held > 0 ? "held" : undefined}
      figure={formatCount(count)}
      extra={count > 0 && <BotFaces bots={heldFaces} />}
    >
      {keptWords(state, overview)}
    </Tile>
  );
}

function FailingTile({ overview: { counts, failingSince, failingText, failingFaces } }: { overview: OverviewDto }) {
  return (
    <Tile
      href="/bots?status=failing"
      label="Failing"
      icon={TriangleAlertIcon}
      tone={counts.failing > 0 ? "fail" : undefined}
      figure={formatCount(counts.failing)}
      of={
        failingSince && (
          <>
            since <ClockTime at={failingSince} />
          </>
        )
      }
      extra={counts.failing > 0 && <BotFaces bots={failingFaces} />}
    >
      {counts.failing > 0 ? (failingText ?? "Restarted too often") : "Nothing has failed"}
    </Tile>
  );
}

export function Tiles({ overview }: { overview: OverviewDto }) {
  return (
    <div className="grid shrink-0 grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-4">
      <RunningTile overview={overview} />
      <HeldTile overview={overview} />
      <FailingTile overview={overview} />
      <SpendTile spend={overview.spend} />
    </div>
  );
}
