"use client";

import { MinusIcon, PlusIcon } from "lucide-react";

import { ActionButton } from "@/components/common/action-button";
import { cn } from "@/components/ui/cn";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { levelFactor, levelSteps, levelWord } from "@/lib/console/activity-level";

import { LevelGauge } from "./level-gauge";
import { LevelMeaning } from "./level-meaning";
import { useShell } from "./shell-context";
import { useActivityLevel } from "./use-activity-level";

type Dial = ReturnType<typeof useActivityLevel>;

function LevelWords({ level, short = false }: { level: number; short?: boolean }) {
  return (
    <span className="block leading-4">
      <span className="block text-left text-2xs text-muted-foreground">{short ? "Activity" : "Activity level"}</span>
      <span className={cn("block text-left font-medium whitespace-nowrap", short ? "text-xs" : "text-ui")}>
        {levelWord(level)}
        <span className={cn(!short && "font-normal text-muted-foreground")}>
          {short ? " " : " · "}
          {levelFactor(level)}
        </span>
      </span>
    </span>
  );
}

function Steps({ level, step, tall = false }: Dial & { tall?: boolean }) {
  const { actions } = useShell();
  const edge = (direction: 1 | -1) =>
    actions.reason ??
    (level === (direction === 1 ? levelSteps.at(-1) : levelSteps[0])
      ? `${levelFactor(level)} is the ${direction === 1 ? "highest" : "lowest"} level`
      : undefined);
  const button = cn(
    "rounded-none border-0 bg-transparent text-muted-foreground",
    tall ? "h-full flex-1" : "h-full w-7 px-0",
  );
  return (
    <div
      role="group"
      aria-label="Activity level"
      className={cn(
        "flex items-stretch overflow-hidden rounded-md border border-input bg-card has-focus-visible:overflow-visible",
        tall ? "h-11" : "h-8",
      )}
    >
      <ActionButton className={button} aria-label="Less activity" reason={edge(-1)} onClick={() => step(-1)}>
        <MinusIcon className="size-3.5" />
      </ActionButton>
      <span aria-hidden className="w-px bg-input" />
      <ActionButton className={button} aria-label="More activity" reason={edge(1)} onClick={() => step(1)}>
        <PlusIcon className="size-3.5" />
      </ActionButton>
    </div>
  );
}

/** The fleet-wide dial: how busy every bot is, against its own usual pace. Its words open what that means. */
export function LevelDial() {
  const dial = useActivityLevel(useShell().status.activityLevel);
  return (
    <div className="flex shrink-0 items-center gap-2.5">
      <Popover>
        <PopoverTrigger className="flex items-center gap-2.5 rounded-md" title="What the level means">
          <LevelGauge level={dial.level} />
          <span aria-live="polite">
            <LevelWords level={dial.level} />
          </span>
        </PopoverTrigger>
        <PopoverContent align="end" aria-label="What the activity level means" className="w-64 p-3">
          <LevelMeaning level={dial.level} />
        </PopoverContent>
      </Popover>
      <div className="ml-1">
        <Steps {...dial} />
      </div>
    </div>
  );
}

/** On a phone the gauge opens its two buttons. */
export function CompactLevelDial() {
  const dial = useActivityLevel(useShell().status.activityLevel);
  return (
    <Popover>
      <PopoverTrigger className="flex shrink-0 items-center gap-2 rounded-md">
        <LevelGauge level={dial.level} size={32} />
        <LevelWords level={dial.level} short />
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Activity level" className="w-64 p-3">
        <p className="mb-2 text-xs text-muted-foreground">
          Activity level: <span aria-live="polite">{levelFactor(dial.level)}</span> of each bot's usual pace
        </p>
        <Steps {...dial} tall />
        <div className="mt-3">
          <LevelMeaning level={dial.level} />
        </div>
      </PopoverContent>
    </Popover>
  );
}
