import { ne } from "drizzle-orm";
import { incidents } from "@/lib/db/schema";
import { emptyInput } from "../contracts/words";
import type { ProbeDto } from "../contracts/dead-letters";
import { FleetError } from "../errors";
import { defineCommand, type Verb } from "../verb";
import { openIncidents } from "./open-incident";
import { probeIncidents } from "./probe-incidents";

/** Brings the next look at what is down forward to now. Says so when it is still down. */
export const probeNow: Verb<Record<string, never>, ProbeDto> = defineCommand({
  name: "incidents.probe",
  role: "operator",
  input: emptyInput,
  work: async (tx, ctx) => {
    const asked = await tx
      .update(incidents)
      .set({ nextProbeAt: new Date(ctx.clock.realNow()) })
      .where(ne(incidents.state, "closed"))
      .returning({ id: incidents.id });
    return { result: { asked: asked.length }, audit: asked.length > 0 ? {} : null };
  },
  after: async (ctx) => {
    await probeIncidents(ctx);
    const [still] = await openIncidents(ctx.db);
    if (still) throw new FleetError("unavailable", `Still down. ${still.reason}.`, "It is asked again by itself.");
  },
});
