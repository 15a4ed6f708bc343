import { describe, expect, it } from "vitest";
import { botStatuses, type BotStatus } from "@/lib/db/schema";
import { botCommands, type BotCommand, transition } from "./transitions";

const at = (status: BotStatus, paused: boolean, command: BotCommand): string => {
  const step = transition({ status, paused }, command);
  return "refused" in step ? step.refused : `→ ${step.to.status}${step.to.paused ? ", paused" : ""}`;
};

/** In the order of the commands: start, pause, resume, stop, wake, retire. */
const expected: Record<string, string[]> = {
  stopped: ["→ running", "not running", "not paused", "stopped already", "stopped", "→ retired"],
  "stopped, paused": ["→ running", "not running", "→ stopped", "→ stopped", "stopped", "→ retired"],
  running: ["running already", "→ running, paused", "not paused", "→ stopped", "→ running", "→ retired"],
  "running, paused": ["paused; resume it instead", "paused already", "→ running", "→ stopped", "paused", "→ retired"],
  failing: ["→ running", "not running", "not paused", "→ stopped", "failing", "→ retired"],
  "failing, paused": ["→ running", "not running", "→ failing", "→ stopped", "failing", "→ retired"],
  retired: ["retired", "retired", "retired", "retired", "retired", "retired already"],
  "retired, paused": ["retired", "retired", "retired", "retired", "retired", "retired already"],
};

describe("every command in every state", () => {
  const states = botStatuses.flatMap((status) => [false, true].map((paused) => ({ status, paused })));

  it("is in the table", () => {
    expect(states.length * botCommands.length).toBe(48);
    expect(Object.keys(expected)).toHaveLength(states.length);
  });

  it.each(states)("$status, paused: $paused", ({ status, paused }) => {
    const name = paused ? `${status}, paused` : status;
    expect(botCommands.map((command) => at(status, paused, command))).toEqual(expected[name]);
  });

  it.each(botCommands.filter((command) => command !== "wake"))(
    "%s given twice changes nothing the second time",
    (command) => {
      for (const state of states) {
        const once = transition(state, command);
        if ("to" in once) expect(transition(once.to, command)).toHaveProperty("refused");
      }
    },
  );

  it("never leaves a hold on a bot that does not run, and never brings one back from retirement", () => {
    for (const state of states)
      for (const command of botCommands) {
        const step = transition(state, command);
        if (!("to" in step)) continue;
        if (step.to.paused) expect(step.to.status).toBe("running");
        expect(state.status).not.toBe("retired");
      }
  });
});
