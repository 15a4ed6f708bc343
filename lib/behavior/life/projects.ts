/** One work at a time, for some days: taken up after a rest, gone on with in part of the posts, over when it is done or its days are. */
import type { Persona } from "@/lib/persona/persona";
import { clip } from "../memory/clip";
import { type Memory, type Project, TEXT_BYTES } from "../memory/memory";
import { draw, stream } from "../rng";
import { projectKindsOf } from "./project-kinds";

/** One post's part in a work. */
export type ProjectPart = {
  id: string;
  title: string;
  subject: string;
  tags: readonly string[];
  /** 1 for the first. */
  part: number;
  of: number;
  stage: string;
};

const DAY_MS = 86_400_000;
/** Days a work may take, days between two, parts: low and high of an even draw. */
const LASTS = { low: 4, high: 14 };
const RESTS = { low: 0.5, high: 7 };
const PARTS = { low: 3, high: 7 };
/** Share of the posts of these days that belong to the work; each persona has its own. */
const SHARE = { low: 0.5, high: 0.85 };

const between = ({ low, high }: { low: number; high: number }, u: number): number => low + (high - low) * u;

export function isUnderWay({ done, parts, pinned, until }: Project, now: number): boolean {
  return done < parts && (pinned === true || now < until);
}

function takeUp(persona: Persona, n: number, now: number): Project {
  const { uniform } = stream(persona.seed, `work:${n}`);
  const kinds = projectKindsOf(persona.archetypeId);
  const subjects = persona.taste.subjects.length > 0 ? persona.taste.subjects : persona.interests.map((i) => i.topic);
  const kind = kinds[Math.floor(uniform(0) * kinds.length)] as (typeof kinds)[number];
  const whole = subjects[(Math.floor(uniform(1) * subjects.length) + n) % subjects.length] ?? persona.archetypeId;
  // What has nothing to be seen in it would make the whole memory unreadable.
  const subject = clip(whole, TEXT_BYTES.subject) || persona.archetypeId;
  // What follows a comma or tells the size is for one picture, not for the name of the work.
  const short = (subject.split(/,|\(/)[0] ?? subject).replace(/^(?:an?|the|some|my)\s+/i, "").trim();
  const own = persona.interests[Math.floor(uniform(2) * persona.interests.length)]?.topic.replace(/\s+/g, "-");
  const title = clip(kind.name.replace("{}", short), TEXT_BYTES.title);
  return {
    id: `w${n}`,
    kind: kind.id,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    subject,
    tags: [...new Set([...kind.tags, own ?? ""].map((tag) => clip(tag, TEXT_BYTES.tag)))].filter(Boolean),
    begun: now,
    until: now + Math.round(between(LASTS, uniform(3)) * DAY_MS),
    parts: Math.round(between(PARTS, uniform(4))),
    done: 0,
  };
}

/**
 * Lays aside what is over and takes up the next work when its time has come; asked at each visit.
 * @param now epoch ms
 */
export function keepWorking(memory: Memory, persona: Persona, now: number): Memory {
  const projects = memory.projects.filter((project) => isUnderWay(project, now));
  const changed = projects.length !== memory.projects.length;
  if (projects.length > 0) return changed ? { ...memory, projects } : memory;
  const { restUntil, begun } = memory;
  if (restUntil === undefined) {
    const rest = between(RESTS, draw(persona.seed, `work:${begun}`, 5)) * (begun === 0 ? 0.3 : 1);
    return { ...memory, projects, restUntil: now + Math.round(rest * DAY_MS) };
  }
  if (now < restUntil) return changed ? { ...memory, projects } : memory;
  const { restUntil: _over, ...rested } = memory;
  return { ...rested, projects: [takeUp(persona, begun, now)], begun: begun + 1 };
}

/** What a part shows. */
export function stageOf(kindId: string, archetypeId: string, part: number, parts: number): string {
  const stages = projectKindsOf(archetypeId).find(({ id }) => id === kindId)?.stages ?? [];
  return stages[Math.min(stages.length - 1, Math.floor(((part - 1) * stages.length) / parts))] ?? "";
}

/**
 * The part that a post is of the work under way; null when it stands alone.
 * @param name of the decision, such as the turn's id
 * @param now epoch ms
 * @param begunParts parts that are on their way besides those the memory counts as done
 */
export function partOfWork(
  memory: Memory,
  persona: Persona,
  name: string,
  now: number,
  begunParts = 0,
): ProjectPart | null {
  const project = memory.projects.find((one) => isUnderWay(one, now));
  if (!project) return null;
  const part = Math.max(project.done, begunParts) + 1;
  const mine = between(SHARE, draw(persona.seed, "work-share", 0));
  if (part > project.parts || draw(persona.seed, `work-on:${name}`, 0) >= mine) return null;
  const { id, title, subject, tags, parts: of } = project;
  return { id, title, subject, tags, part, of, stage: stageOf(project.kind, persona.archetypeId, part, of) };
}

/** How a post names its part; each persona has a manner of its own. */
export function partTitle({ title, part, of, stage }: ProjectPart, seed: string): string {
  const manner = Math.floor(draw(seed, "work-manner", 0) * 4);
  const last = part === of ? ", done" : "";
  if (manner === 0) return `${title} ${part}/${of}${stage ? `: ${stage}` : ""}`;
  if (manner === 1) return `${title}, part ${part}${last}`;
  // The number too: a long work shows a stage more than once.
  if (manner === 2) return stage ? `${title}, ${stage} (${part} of ${of})` : `${title}, part ${part}`;
  return stage ? `${title}, part ${part}: ${stage}` : `${title}, part ${part}`;
}
