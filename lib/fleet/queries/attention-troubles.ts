import { desc, eq } from "drizzle-orm";
import { deadLetters } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { AttentionDto } from "../contracts/overview";
import type { LetterCause } from "../contracts/dead-letters";
import { countOpenLetters } from "../dead-letters/list-letters";
import { dependencyWords, failureWords } from "../incidents/dependency";
import { type Incident, openIncidents } from "../incidents/open-incident";
import { slownessOf } from "../incidents/pace";
import { readFleet } from "../lifecycle/fleet-row";
import { leftForStaff, namelessBots, recalledBots } from "./attention-removals";
import { byWorldClock } from "./attention-time";

/** Nothing is asked on its own to learn whether changes are taken: the fleet has to make one. */
const recovery = (incident: Incident): string =>
  incident.dependency === "studio_writes"
    ? "The fleet tries it again by itself, at its lowest pace"
    : "It is asked again by itself, and the fleet goes on with the first answer";

async function incidents(ctx: FleetContext): Promise<AttentionDto[]> {
  return (await openIncidents(ctx.db)).map((incident) => {
    const { dependency, trialAt, reason } = incident;
    const what = `${dependencyWords[dependency]} ${failureWords[dependency]}`;
    const shown = { id: `incident:${incident.id}`, kind: "incident" as const };
    if (trialAt)
      return {
        ...shown,
        tone: "held" as const,
        title: "The fleet tries whether the gallery takes changes again",
        detail: "It moves at its lowest pace; its next like, comment or post tells. Nothing has to be done",
        ...byWorldClock(trialAt),
        action: { label: "See why", href: "/activity?kind=held" },
      };
    return {
      ...shown,
      tone: "fail" as const,
      title: `${what}: the fleet is held`,
      detail: `${reason}. ${recovery(incident)}`,
      ...byWorldClock(incident.openedAt),
      action:
        dependency === "studio_writes"
          ? { label: "Try now", post: "/api/incidents/probe" }
          : { label: "Ask now", post: "/api/incidents/probe" },
    };
  });
}

async function slowedPace(ctx: FleetContext): Promise<AttentionDto[]> {
  const row = await readFleet(ctx.db);
  const title = slownessOf(row, ctx.clock.realNow());
  if (!title || row.state === "stopped") return [];
  return [
    {
      id: "pace",
      tone: "held",
      kind: "pace",
      title,
      detail: "It recovers by itself, a step a minute, while answers come in time",
      ...byWorldClock(row.paceAt ?? row.updatedAt),
      action: { label: "See why", href: "/activity?kind=replanned" },
    },
  ];
}

/** What no answer or a refused draft left behind is everyday weather: it waits on its own screen. */
const titles: Partial<Record<LetterCause, (n: number) => string>> = {
  refused_request: (n) => (n === 1 ? "A request was refused" : `${n} requests were refused`),
  refused_workflow: (n) => (n === 1 ? "A picture was refused" : `${n} pictures were refused`),
  unconfirmed: (n) => (n === 1 ? "An action was never confirmed" : `${n} actions were never confirmed`),
};

async function letters(ctx: FleetContext): Promise<AttentionDto[]> {
  const items: AttentionDto[] = [];
  for (const { cause, n } of await countOpenLetters(ctx)) {
    const title = titles[cause]?.(n);
    if (!title) continue;
    const [newest] = await ctx.db
      .select({ at: deadLetters.at, reason: deadLetters.reason })
      .from(deadLetters)
      .where(eq(deadLetters.cause, cause))
      .orderBy(desc(deadLetters.id))
      .limit(1);
    if (!newest) continue;
    items.push({
      id: `letters:${cause}`,
      tone: cause === "unconfirmed" ? "held" : "fail",
      kind: "dead_letter",
      title,
      detail: newest.reason,
      ...byWorldClock(newest.at),
      action: { label: "Look into it", href: `/activity/dead-letters?cause=${cause}` },
    });
  }
  return items;
}

/** What is down, what goes slowly, what was given up and what is left for people, each with its one action. */
export async function troubles(ctx: FleetContext): Promise<AttentionDto[]> {
  const found = [incidents, slowedPace, letters, leftForStaff, namelessBots, recalledBots].map((look) => look(ctx));
  return (await Promise.all(found)).flat();
}
