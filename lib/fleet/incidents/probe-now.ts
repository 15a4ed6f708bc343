import { and, isNull, ne } from "drizzle-orm";
import { incidents } from "@/lib/db/schema";
import { emptyInput } from "../contracts/words";
import type { ProbeDto } from "../contracts/dead-letters";
import { FleetError } from "../errors";
import { defineCommand, type Verb } from "../verb";
import { holdingIncidents } from "./open-incident";
import { probeIncidents } from "./probe-incidents";

/** Brings the next look at what is down forward to now. Says so when it is still down; whether changes are taken the next one tells. */
export const probeNow: Verb<Record<string, never>, ProbeDto> = defineCommand({
  name: "incidents.probe",
  role: "operator",
  input: emptyInput,
  work: async (tx, ctx) => {
    const asked = await tx
      .update(incidents)
      .set({ nextProbeAt: new Date(ctx.clock.realNow()) })
      .where(and(ne(incidents.state, "closed"), isNull(incidents.trialAt)))
      .returning({ id: incidents.id });
    return { result: { asked: asked.length }, audit: asked.length > 0 ? {} : null };
  },
  after: async (ctx) => {
    await probeIncidents(ctx);
    const [still] = await holdingIncidents(ctx.db);
    if (still) throw new FleetError("unavailable", `Still down. ${still.reason}.`, "It is asked again by itself.");
  },
});
