import type { PoolFigures } from "@/lib/db/drivers/driver";
import { CALL_CLASSES_MS, getCallMeter, type Metered } from "./call-meter";
import type { Family } from "./exposition";

const gauge = (name: string, help: string, value: number): Family => ({
  name,
  help,
  type: "gauge",
  samples: [{ value }],
});

function callsByName(metered: readonly Metered[]): Family {
  const distributions = [...new Set(metered.map(({ call }) => call))].sort().map((call) => {
    const own = metered.filter((one) => one.call === call);
    const add = (pick: (one: Metered) => number) => own.reduce((sum, one) => sum + pick(one), 0);
    return {
      labels: { call },
      count: add(({ n }) => n),
      sum: add(({ sumMs }) => sumMs) / 1000,
      classes: CALL_CLASSES_MS.map((_, at) => add(({ classes }) => classes[at] ?? 0)),
    };
  });
  return {
    name: "fleet_gallery_call_duration_seconds",
    help: "How long calls of the gallery took in this process.",
    type: "histogram",
    ends: CALL_CLASSES_MS.map((ms) => ms / 1000),
    distributions,
  };
}

/** What only this process knows. `startedAt`: epoch milliseconds. */
export function processFamilies(startedAt: number, pool: PoolFigures | null): Family[] {
  const memory = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const metered = getCallMeter().read();
  return [
    {
      name: "fleet_gallery_calls_total",
      help: "Calls of the gallery by this process, by name and outcome.",
      type: "counter",
      samples: metered.map(({ call, outcome, n }) => ({ labels: { call, outcome }, value: n })),
    },
    callsByName(metered),
    ...(pool
      ? [
          {
            name: "fleet_database_connections",
            help: "Connections of this process to the database, and requests that wait for one.",
            type: "gauge" as const,
            samples: Object.entries(pool).map(([state, value]) => ({ labels: { state }, value })),
          },
        ]
      : []),
    gauge("process_resident_memory_bytes", "Memory of this process.", memory.rss),
    gauge("nodejs_heap_size_used_bytes", "Heap in use.", memory.heapUsed),
    gauge("nodejs_external_memory_bytes", "Memory outside the heap.", memory.external),
    gauge("process_start_time_seconds", "When this process started, in seconds of Unix time.", startedAt / 1000),
    {
      name: "process_cpu_seconds_total",
      help: "Processor time of this process.",
      type: "counter",
      samples: [{ value: (user + system) / 1e6 }],
    },
  ];
}
