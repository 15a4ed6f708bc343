import { identityFault } from "@/lib/persona/check-identity";
import type { Persona } from "@/lib/persona/persona";
import { FleetError } from "../errors";

export const fieldFault = (field: string, message: string, remedy: string) =>
  new FleetError("invalid_input", message, remedy, { fields: { [field]: message } });

/**
 * Refuses an operator's words that no bot may bear. With `changed` only these fields are looked at: what stood there before the rule did
 * keeps nobody from changing the rest.
 */
export function requireFit(persona: Persona, changed?: readonly string[]): void {
  const fault = identityFault(persona);
  if (fault && (changed === undefined || changed.includes(fault.field)))
    throw fieldFault(fault.field, `The ${fault.field} ${fault.reason}.`, "Choose another.");
}
