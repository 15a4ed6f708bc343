import { readFigures } from "@/lib/fleet/metrics/read-figures";
import { getClock } from "./clock";
import { getDatabase } from "./db";
import { engineReport } from "./engine-status";
import { getEnv } from "./env";
import { exposition, type Family } from "./exposition";
import { fleetFamilies } from "./fleet-families";
import { processFamilies } from "./process-figures";
import { VERSION } from "./version";

function aboutThis(): Family[] {
  const { engine, studio } = getEnv();
  const labels = { version: VERSION, engine, gallery: studio ? "studio" : "sandbox" };
  const info: Family = { name: "fleet_info", help: "What runs here.", type: "gauge", samples: [{ labels, value: 1 }] };
  const report = engineReport();
  if (!report) return [info];
  const samples = [
    { labels: { state: "sleeping" }, value: report.runsSleeping },
    { labels: { state: "active" }, value: report.runsActive },
  ];
  return [info, { name: "fleet_engine_runs", help: "Runs of the embedded engine.", type: "gauge", samples }];
}

/** Everything that is measured, as Prometheus text. */
export async function metricsText(): Promise<string> {
  const [{ db, pool }, clock] = await Promise.all([getDatabase(), getClock()]);
  const figures = await readFigures(db, clock);
  const startedAt = Date.now() - process.uptime() * 1000;
  return exposition([...aboutThis(), ...fleetFamilies(figures), ...processFamilies(startedAt, pool?.() ?? null)]);
}
