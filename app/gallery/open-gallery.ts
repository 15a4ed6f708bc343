import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { ClockReading } from "@/lib/console/domain-clock";
import type { GalleryVisitor } from "@/lib/console/gallery-contract";
import { roleAllows } from "@/lib/fleet/actor";
import { avatarPath } from "@/lib/sandbox/gallery/wire";
import { baseOf } from "@/lib/sandbox/human/human-context";
import { countItems } from "@/lib/sandbox/human/pages";
import { findHuman } from "@/lib/sandbox/human/people";
import { optionalViewer } from "@/lib/server/auth-page";
import { getClock } from "@/lib/server/clock";
import { getHumanContext, isSandboxOn } from "@/lib/server/sandbox";

export const getVisitor = cache(async (): Promise<GalleryVisitor> => {
  const session = await optionalViewer();
  if (!session) return { kind: "stranger" };
  const { operator } = session;
  const ctx = await getHumanContext();
  const human = await findHuman(ctx, operator.id);
  return {
    kind: "member",
    name: operator.name,
    mayAct: roleAllows(operator.role, "operator"),
    person: human && { id: human.id, username: human.username, avatarUrl: avatarPath(human.username, baseOf(ctx)) },
  };
});

async function readClock(): Promise<ClockReading> {
  const clock = await getClock();
  const real = clock.realNow();
  const virtualAt = new Date(clock.toVirtual(real)).toISOString();
  return { realAt: new Date(real).toISOString(), virtualAt, speed: clock.speed };
}

/** What every page of the gallery starts with. Where a real Studio is configured there is no such page. */
export const openGallery = cache(async () => {
  if (!isSandboxOn()) notFound();
  // Never rendered ahead: who looks and what is new differ with each request.
  await headers();
  const [ctx, visitor, clock] = await Promise.all([getHumanContext(), getVisitor(), readClock()]);
  const viewerId = visitor.kind === "member" ? (visitor.person?.id ?? null) : null;
  return { ctx, visitor, viewerId, clock, count: await countItems(ctx) };
});
