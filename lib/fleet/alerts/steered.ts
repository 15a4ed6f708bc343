// Law: what a person does to the whole fleet is told to the others; a command that changed nothing is not.
import { and, desc, gt, inArray } from "drizzle-orm";
import { auditLog } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { NewAlert } from "./raise";

/** Older than this it is no news: whoever sets up a webhook must not be told of last week. */
const NEWS_MS = 60 * 60_000;
const SHOWN = 20;

type Row = typeof auditLog.$inferSelect;
type Told = { title: string; detail: string; path: string };

const many = (value: unknown) => (value === 1 ? "1 bot" : `${typeof value === "number" ? value : "Some"} bots`);
const concerned = ({ detail }: Row) => (detail?.["bots"] === undefined ? "" : `${many(detail["bots"])} concerned.`);

const tell: Record<string, (row: Row) => Told | null> = {
  "fleet.emergency-stop": (row) => ({
    title: `${row.actorName} stopped the fleet`,
    detail: `${concerned(row)} Nothing moves until someone re-arms it.`,
    path: "/",
  }),
  "fleet.re-arm": (row) => ({ title: `${row.actorName} re-armed the fleet`, detail: concerned(row), path: "/" }),
  "fleet.pause": (row) => ({
    title: `${row.actorName} paused the fleet`,
    detail: `${concerned(row)} It waits until someone resumes it.`,
    path: "/",
  }),
  "recall.item": (row) => ({
    title: `${row.actorName} recalled a text of ${row.subject ?? "a bot"}`,
    detail: "The bots that said nearly the same are held.",
    path: "/settings#removals",
  }),
  "bots.bulk": (row) =>
    row.detail?.["action"] === "retire"
      ? {
          title: `${row.actorName} retired ${many(row.detail["count"])}`,
          detail: row.detail["made"] === "remove" ? "What they made is being removed." : "What they made stays.",
          path: "/bots?status=retired",
        }
      : null,
  "fleet.forget-everything": (row) => ({
    title: `${row.actorName} has everything forgotten`,
    detail: `${concerned(row)} What the bots made is removed first.`,
    path: "/settings#removals",
  }),
  restore: (row) => ({
    title: `The database was restored by ${row.actorName}`,
    detail: "The fleet reads the gallery before anything is written.",
    path: "/settings#audit",
  }),
};

const changedNothing = ({ detail }: Row) => detail?.["unchanged"] === true || detail?.["count"] === 0;

/** One for each such command of the last hour, keyed by its row in the audit log. */
export async function steeredNow(ctx: FleetContext): Promise<NewAlert[]> {
  const rows = await ctx.db
    .select()
    .from(auditLog)
    .where(and(gt(auditLog.at, new Date(ctx.clock.realNow() - NEWS_MS)), inArray(auditLog.action, Object.keys(tell))))
    .orderBy(desc(auditLog.id))
    .limit(SHOWN);
  return rows.reverse().flatMap((row) => {
    const told = changedNothing(row) ? null : tell[row.action]?.(row);
    if (!told) return [];
    const reason = row.detail?.["reason"] ?? row.detail?.["why"];
    const because = typeof reason === "string" && reason !== "" ? ` Because: ${reason}` : "";
    return [{ ...told, key: `steered:${row.id}`, kind: "steering", detail: `${told.detail}${because}`.trim() }];
  });
}
