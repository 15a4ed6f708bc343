"use client";

import {
  AlarmClockIcon,
  ArchiveIcon,
  CirclePlayIcon,
  EllipsisIcon,
  LoaderCircleIcon,
  PauseIcon,
  PencilIcon,
  PlayIcon,
  SquareIcon,
  Trash2Icon,
  type LucideIcon,
} from "lucide-react";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { isPaused } from "@/components/shell/fleet-buttons";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useBotCommand, type BotVerb } from "@/lib/console/bots-commands";
import { quietReason } from "@/lib/console/bots-words";
import { useViewerReason } from "@/lib/console/fleet-status";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { zoneParts } from "@/lib/console/zone-parts";
import type { BotDetailDto, BotRowDto } from "@/lib/fleet/contracts/bots";

import { BotDialogs, type BotDialog } from "./bot-dialogs";

const looks: Record<"start" | "pause" | "resume" | "wake", { label: string; icon: LucideIcon }> = {
  wake: { label: "Wake now", icon: AlarmClockIcon },
  pause: { label: "Pause", icon: PauseIcon },
  resume: { label: "Resume", icon: CirclePlayIcon },
  start: { label: "Start", icon: PlayIcon },
};

type FleetStanding = { quiet: string | undefined; paused: boolean; stopped: boolean };

/** The one or two verbs that fit the bot's state; one that would change nothing says why. */
function fitting(
  { status, statusReason, own }: BotRowDto,
  fleet: FleetStanding,
): { verb: keyof typeof looks; reason?: string }[] {
  switch (status) {
    case "running":
      return [{ verb: "wake", reason: fleet.quiet }, { verb: "pause" }];
    case "awake":
      return [{ verb: "wake", reason: "It is awake already." }, { verb: "pause" }];
    case "held":
      return [{ verb: "wake", reason: statusReason ?? "It is held." }, { verb: "pause" }];
    case "paused":
      if (own.paused || !fleet.paused) return [{ verb: "resume" }];
      return [{ verb: "resume", reason: "The fleet is paused: resume the fleet." }];
    case "stopped":
    case "failing":
      return [{ verb: "start", reason: fleet.stopped ? "The fleet is stopped: re-arm the fleet first." : undefined }];
    case "retired":
      return [];
  }
}

export function BotActions({
  detail,
  onEdit,
  onDeleted,
}: {
  detail: BotDetailDto;
  onEdit: () => void;
  onDeleted: () => void;
}) {
  const { bot, week } = detail;
  const { status: fleet } = useShell();
  const hour = useDomainTime((now) => zoneParts(now, bot.timeZone).hour);
  const [dialog, setDialog] = useState<BotDialog | null>(null);
  const command = useBotCommand(bot);
  const role = useViewerReason();
  const pending = command.isPending ? command.variables : null;
  const wait = pending ? "The last command is on its way." : undefined;
  const act = (verb: BotVerb) => {
    if (!command.isPending) command.mutate(verb);
  };
  const shown = fitting(bot, {
    quiet: quietReason(week.quiet, hour),
    paused: isPaused(fleet),
    stopped: fleet.state === "stopped",
  });
  // A pause takes its own button away at once: the wait then shows beside the others.
  const inMenu = pending !== null && !shown.some(({ verb }) => verb === pending);
  const closed = role ?? wait;
  const retired = bot.status === "retired";
  const stoppable = !retired && (bot.status !== "stopped" || bot.own.started);
  return (
    <div className="flex items-center gap-2 max-sm:w-full">
      {shown.map(({ verb, reason }) => {
        const { label, icon } = looks[verb];
        const Icon = verb === pending ? LoaderCircleIcon : icon;
        return (
          <ActionButton
            key={verb}
            reason={role ?? reason}
            aria-disabled={pending !== null}
            aria-busy={verb === pending}
            title={wait}
            onClick={() => act(verb)}
            className="max-sm:h-11 max-sm:flex-1"
          >
            <Icon aria-hidden className={verb === pending ? "animate-spin" : undefined} />
            {label}
          </ActionButton>
        );
      })}
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button size="icon" aria-label="More actions" aria-busy={inMenu} className="max-sm:size-11">
            {inMenu ? <LoaderCircleIcon aria-hidden className="animate-spin" /> : <EllipsisIcon aria-hidden />}
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          {closed && <p className="max-w-56 px-2 py-1.5 text-xs text-muted-foreground">{closed}</p>}
          <DropdownMenuItem disabled={closed !== undefined || retired} onSelect={onEdit}>
            <PencilIcon aria-hidden />
            Edit
          </DropdownMenuItem>
          <DropdownMenuItem disabled={closed !== undefined || !stoppable} onSelect={() => act("stop")}>
            <SquareIcon aria-hidden />
            Stop
          </DropdownMenuItem>
          <DropdownMenuItem disabled={closed !== undefined} onSelect={() => setDialog("retire")}>
            <ArchiveIcon aria-hidden />
            {retired ? "Remove what it made…" : "Retire…"}
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem disabled={closed !== undefined} onSelect={() => setDialog("delete")}>
            <Trash2Icon aria-hidden />
            Delete…
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <BotDialogs detail={detail} shown={dialog} onClose={() => setDialog(null)} onDeleted={onDeleted} />
    </div>
  );
}
