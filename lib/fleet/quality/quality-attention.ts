import { desc, eq } from "drizzle-orm";
import type { MetricId } from "@/lib/behavior/realism/metric";
import { qualityReports } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { AttentionDto } from "../contracts/overview";
import { MEANINGS } from "./meanings";
import { readFalls, readMetrics } from "./stored";

/** That the gallery feels less like a place than it did, until it does again or somebody has taken note. */
export async function qualityFell(ctx: FleetContext): Promise<AttentionDto[]> {
  const [latest] = await ctx.db
    .select()
    .from(qualityReports)
    .where(eq(qualityReports.galleryId, ctx.studio.identity))
    .orderBy(desc(qualityReports.night))
    .limit(1);
  const falls = readFalls(latest?.falls).filter(({ notedBy }) => notedBy === null);
  const [first] = falls;
  if (!latest || !first) return [];
  const titles = new Map(readMetrics(latest.metrics).map(({ id, title }) => [id, title]));
  const names = falls.map(({ id }) => (titles.get(id) ?? id).toLowerCase());
  return [
    {
      id: "quality",
      tone: "held",
      kind: "quality",
      title: names.length === 1 ? `Quality fell: ${names[0]}` : `Quality fell: ${names.length} measures`,
      detail: `${names.length > 1 ? `${names.join(", ")}. ` : ""}${MEANINGS[first.id as MetricId]?.remedy ?? "See what changed"}`,
      at: latest.madeAt.toISOString(),
      action: { label: "See Quality", href: "/quality" },
    },
  ];
}
