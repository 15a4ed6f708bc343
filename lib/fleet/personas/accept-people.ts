/** Law: accepted together, created together; a name that is somebody's by now stops all of them, and says whose it was. */
import { and, asc, eq, inArray } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { bots, personaCandidates } from "@/lib/db/schema";
import { identityFault } from "@/lib/persona/check-identity";
import { personaSchema } from "@/lib/persona/persona";
import { insertBots } from "../bots/insert-bots";
import { startBots } from "../commands/change-bots";
import { provisionNew } from "../commands/create-bots";
import type { FleetContext } from "../context";
import type { CreateResultDto } from "../contracts/create";
import { type AcceptPersonasInput, acceptPersonasInput } from "../contracts/personas";
import { FleetError } from "../errors";
import { requireArmed } from "../lifecycle/fleet-row";
import { defineCommand, type Verb } from "../verb";
import { takenOnGallery } from "./free-handles";
import { lockJob, requireGallery } from "./persona-job";

function chosen(db: DbOrTx, { id, candidates }: AcceptPersonasInput) {
  return db
    .select()
    .from(personaCandidates)
    .where(
      and(
        eq(personaCandidates.jobId, id),
        eq(personaCandidates.state, "ready"),
        candidates && inArray(personaCandidates.id, candidates),
      ),
    )
    .orderBy(asc(personaCandidates.place));
}

function refuseTaken(handles: readonly string[]): void {
  if (handles.length === 0) return;
  const named = handles.slice(0, 5).join(", ");
  const message =
    handles.length === 1 ? `The handle ${named} is taken by now.` : `These handles are taken by now: ${named}.`;
  throw new FleetError("conflict", message, "Edit or drop them, then accept again: nobody was created.");
}

async function refuseOwn(ctx: FleetContext, db: DbOrTx, handles: readonly string[]): Promise<void> {
  const own = await db
    .select({ handle: bots.handle })
    .from(bots)
    .where(and(eq(bots.galleryId, ctx.studio.identity), inArray(bots.handle, [...handles])));
  refuseTaken(own.map(({ handle }) => handle));
}

/** Makes bots of candidates, with accounts on the gallery: all of them or none. */
export const acceptPeople: Verb<AcceptPersonasInput, CreateResultDto> = defineCommand({
  name: "personas.accept",
  role: "operator",
  input: acceptPersonasInput,
  before: async (ctx, input) => {
    const rows = await chosen(ctx.db, input);
    const taken = await takenOnGallery(
      ctx,
      rows.map(({ handle }) => handle),
    );
    refuseTaken([...taken]);
  },
  work: async (tx, ctx, input) => {
    if (input.start) await requireArmed(tx);
    requireGallery(await lockJob(tx, input.id), ctx.studio.identity);
    const rows = await chosen(tx, input).for("update");
    if (rows.length === 0 || (input.candidates && rows.length < new Set(input.candidates).size))
      throw new FleetError(
        "conflict",
        "Not all of these people wait any more.",
        "Look at the list again, then accept.",
      );
    const personas = rows.map((row) => personaSchema.parse(row.persona));
    for (const persona of personas) {
      const fault = identityFault(persona);
      if (fault)
        throw new FleetError(
          "conflict",
          `${persona.name}: the ${fault.field} ${fault.reason}.`,
          "Edit or drop this person.",
        );
    }
    await refuseOwn(
      ctx,
      tx,
      personas.map(({ handle }) => handle),
    );
    const ids = await insertBots(tx, ctx, personas);
    if (input.start) await startBots(tx, ctx, ids);
    const updatedAt = new Date(ctx.clock.realNow());
    for (const [at, row] of rows.entries())
      await tx
        .update(personaCandidates)
        .set({ state: "accepted", botId: ids[at], updatedAt })
        .where(eq(personaCandidates.id, row.id));
    return {
      result: { ids, provisioned: 0, failed: 0, firstError: null },
      audit: { subject: `${ids.length} bots`, detail: { count: ids.length, start: input.start, job: input.id } },
    };
  },
  after: async (ctx, result) => {
    ctx.publish(["personas"]);
    await provisionNew(ctx, result);
  },
});
