/** What a command may make of a bot stands in one table: whoever starts, pauses or retires asks it and decides nothing itself. */
import type { BotStatus } from "@/lib/db/schema";

export const botCommands = ["start", "pause", "resume", "stop", "wake", "retire"] as const;
export type BotCommand = (typeof botCommands)[number];

/** `paused`: an operator's hold lies on it. Holds of other causes add up beside it and change no rule. */
export type Standing = { status: BotStatus; paused: boolean };
export type Refusal =
  | "running already"
  | "paused; resume it instead"
  | "paused already"
  | "paused"
  | "not paused"
  | "not running"
  | "stopped already"
  | "stopped"
  | "failing"
  | "retired"
  | "retired already";
export type Transition = { to: Standing } | { refused: Refusal };

const to = (status: BotStatus, paused = false): Transition => ({ to: { status, paused } });
const no = (refused: Refusal): Transition => ({ refused });

type Row = Record<BotCommand, Transition>;

const retired: Row = {
  start: no("retired"),
  pause: no("retired"),
  resume: no("retired"),
  stop: no("retired"),
  wake: no("retired"),
  retire: no("retired already"),
};

const stopped: Row = {
  start: to("running"),
  pause: no("not running"),
  resume: no("not paused"),
  stop: no("stopped already"),
  wake: no("stopped"),
  retire: to("retired"),
};

const failing: Row = { ...stopped, stop: to("stopped"), wake: no("failing") };

/** A hold on a bot that does not run is a leftover: any command that may touch the bot takes it away. */
const table: Record<BotStatus, { free: Row; paused: Row }> = {
  stopped: { free: stopped, paused: { ...stopped, resume: to("stopped"), stop: to("stopped") } },
  failing: { free: failing, paused: { ...failing, resume: to("failing") } },
  running: {
    free: {
      start: no("running already"),
      pause: to("running", true),
      resume: no("not paused"),
      stop: to("stopped"),
      wake: to("running"),
      retire: to("retired"),
    },
    paused: {
      start: no("paused; resume it instead"),
      pause: no("paused already"),
      resume: to("running"),
      stop: to("stopped"),
      wake: no("paused"),
      retire: to("retired"),
    },
  },
  retired: { free: retired, paused: retired },
};

/** The state a command leads to, or why it changes nothing. A command given twice is refused the second time. */
export function transition({ status, paused }: Standing, command: BotCommand): Transition {
  return table[status][paused ? "paused" : "free"][command];
}
