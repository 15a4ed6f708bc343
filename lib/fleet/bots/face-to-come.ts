import { avatarAddress } from "@/lib/content/avatar/avatar";
import type { Persona } from "@/lib/persona/persona";
import type { FleetContext } from "../context";

/** The face of somebody who has no account yet; null where the gallery shows none, so that it is not lost on the way there. */
export function faceToCome(ctx: Pick<FleetContext, "links">, persona: Persona): string | null {
  return ctx.links.avatar(persona.handle) === null ? null : avatarAddress(persona);
}
