import { FleetError } from "@/lib/fleet/errors";
import { findHuman } from "@/lib/sandbox/human/people";
import { signedIn } from "@/lib/server/auth";
import { getHumanContext, isSandboxOn } from "@/lib/server/sandbox";

/** Whose eyes a public read is for: their own likes are marked. */
export async function readerOf(request: Request) {
  if (!isSandboxOn()) throw new FleetError("not_found", "There is no sandbox gallery here.");
  const [ctx, session] = await Promise.all([getHumanContext(), signedIn(request.headers)]);
  const human = session && (await findHuman(ctx, session.operator.id));
  return { ctx, viewerId: human?.id ?? null };
}
