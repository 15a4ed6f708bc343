/** Provisioning is idempotent by `agentId`: the username given first stays, the profile follows the latest invitation. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { sandboxUsers } from "@/lib/db/schema/sandbox";
import { ok, Refusal, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { parseBody } from "../http/input";

const invitation = z.object({
  agentId: z.string().min(1).max(200),
  name: z.string().min(1).max(100),
  username: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{1,39}$/, "must be 2 to 40 letters, digits, _ . or -"),
  isAgent: z.literal(true),
  agentPersonaId: z.string().min(1).max(200),
  bio: z.string().max(1000).optional(),
  avatarUrl: z.string().min(1).max(2000).optional(),
});

export async function inviteUser(call: Call): Promise<Answer> {
  const { agentId, username, isAgent, ...profile } = parseBody(invitation, call.body);
  const [created] = await call.db
    .insert(sandboxUsers)
    .values({ agentId, username, isAgent, ...profile, createdAt: call.at })
    .onConflictDoNothing()
    .returning();
  if (created) return ok({ id: created.id, username: created.username, created: true });
  const [known] = await call.db
    .update(sandboxUsers)
    .set(profile)
    .where(eq(sandboxUsers.agentId, agentId))
    .returning({ id: sandboxUsers.id, username: sandboxUsers.username });
  if (!known) throw new Refusal(422, { errors: [{ path: "username", message: "is taken" }] });
  return ok({ ...known, created: false });
}
