import { and, desc, eq } from "drizzle-orm";
import { bots, personaVersions } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { changePersona, KEPT_VERSIONS } from "../bots/change-persona";
import { type PersonaVersionsDto, type RollBackInput, rollBackInput } from "../contracts/personas";
import { idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { recordActivity } from "../lifecycle/record-activity";
import { defineCommand, defineQuery, type Verb } from "../verb";

const noBot = () => new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");

/** The versions of a bot's persona. One that was never changed has none: its only one is what its page shows. */
export const listVersions: Verb<{ id: string }, PersonaVersionsDto> = defineQuery({
  name: "bots.versions",
  role: "viewer",
  input: idInput,
  run: async (ctx, { id }) => {
    const [bot] = await ctx.db.select({ version: bots.personaVersion }).from(bots).where(eq(bots.id, id));
    if (!bot) throw noBot();
    const rows = await ctx.db
      .select()
      .from(personaVersions)
      .where(eq(personaVersions.botId, id))
      .orderBy(desc(personaVersions.version))
      .limit(KEPT_VERSIONS);
    return {
      items: rows.map(({ version, at, by, what, persona }) => {
        const { data } = personaSchema.pick({ name: true, bio: true }).safeParse(persona);
        const isCurrent = version === bot.version;
        return { version, at: at.toISOString(), by, what, name: data?.name ?? "–", bio: data?.bio ?? "", isCurrent };
      }),
    };
  },
});

/** Makes a bot again who it was, as a new version. Its handle stays: the gallery knows it by that. */
export const rollBackPersona: Verb<RollBackInput, { id: string; version: number }> = defineCommand({
  name: "bots.roll-back",
  role: "operator",
  input: rollBackInput,
  work: async (tx, ctx, { id, version, to }) => {
    const [bot] = await tx.select().from(bots).where(eq(bots.id, id)).for("update");
    if (!bot) throw noBot();
    if (bot.personaVersion !== version)
      throw new FleetError(
        "conflict",
        "Someone else has changed this bot since you opened it.",
        "Reload the page, look at their change, and decide again.",
      );
    const [row] = await tx
      .select()
      .from(personaVersions)
      .where(and(eq(personaVersions.botId, id), eq(personaVersions.version, to)));
    if (!row || to === version)
      throw new FleetError("not_found", "There is no such older version.", "Look at the list of versions again.");
    const before = personaSchema.parse(bot.persona);
    const after = { ...personaSchema.parse(row.persona), handle: bot.handle };
    const next = await changePersona(tx, ctx, bot, { before, after, what: `back to version ${to}` });
    const text = `rolled back to version ${to} by ${ctx.actor.name}`;
    await recordActivity(tx, ctx, { botId: id, kind: "edited", result: "info", text });
    return { result: { id, version: next }, audit: { subject: bot.handle, detail: { from: version, to } } };
  },
  after: (ctx) => ctx.publish(["bots", "activity"]),
});
