import { roles } from "./contracts/words";
import { FleetError } from "./errors";

export type Role = (typeof roles)[number];

/** Who acts: a signed-in operator, or the system itself (a durable function, a script on the server). */
export type Actor = { kind: "operator"; id: string; name: string; role: Role } | { kind: "system"; name: string };

export function roleAllows(held: Role, needed: Role): boolean {
  return roles.indexOf(held) >= roles.indexOf(needed);
}

/** Throws `forbidden` unless the actor holds at least this role. The system may do everything. */
export function requireRole(actor: Actor, needed: Role): void {
  if (actor.kind === "system" || roleAllows(actor.role, needed)) return;
  throw new FleetError(
    "forbidden",
    `This needs the role ${needed}; you are signed in as ${actor.role}.`,
    "Ask an owner to change your role in Settings.",
  );
}
