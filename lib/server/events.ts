// Law: events reach the engine through the one sender that the engine's side registered at start.
import type { SendEvents } from "@/lib/fleet/outbox/flush";

const shared = globalThis as { __fleetSend?: SendEvents };

export function registerEventSender(send: SendEvents): void {
  shared.__fleetSend = send;
}

/** Throws while no engine is at hand: the outbox keeps its rows, and the next flush sends them. */
export const sendEvents: SendEvents = async (events) => {
  if (!shared.__fleetSend) throw new Error("No engine is running yet.");
  await shared.__fleetSend(events);
};
