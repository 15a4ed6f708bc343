import { eq } from "drizzle-orm";
import { fleet } from "@/lib/db/schema";
import { type DisclosureDto, disclosureInput } from "../contracts/limits";
import { lockFleet } from "../lifecycle/fleet-row";
import { defineCommand, type Verb } from "../verb";

/** What bots do when somebody asks whether they are bots; it holds from the next answer on. */
export const setDisclosure: Verb<DisclosureDto, DisclosureDto> = defineCommand({
  name: "fleet.disclosure",
  role: "operator",
  input: disclosureInput,
  work: async (tx, ctx, { disclosure }) => {
    const before = await lockFleet(tx, "update");
    await tx
      .update(fleet)
      .set({ disclosure, updatedAt: new Date(ctx.clock.realNow()) })
      .where(eq(fleet.id, 1));
    const same = before.disclosure === disclosure;
    return { result: { disclosure }, audit: { detail: { disclosure, ...(same && { unchanged: true }) } } };
  },
  after: (ctx) => ctx.publish(["fleet"]),
});
