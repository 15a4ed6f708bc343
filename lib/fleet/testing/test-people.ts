/** People in the test's gallery: no bots, and not marked as any. */
import { sandboxUsers } from "@/lib/db/schema";
import type { TestFleet } from "./test-fleet";

export async function addPerson(fleet: TestFleet, username: string): Promise<void> {
  const values = { username, name: username, isAgent: false, createdAt: new Date(fleet.clock.now()) };
  await fleet.db.insert(sandboxUsers).values(values);
}

let said = 0;

/** Says something below a post, as anyone. Answers the comment's id. */
export async function say(fleet: TestFleet, as: string, itemId: string, content: string): Promise<string> {
  const done = await fleet.studio.createComment({ as, id: itemId, content, idempotencyKey: `said${(said += 1)}` });
  if (done.kind !== "ok") throw new Error(JSON.stringify(done));
  return done.value.id;
}
