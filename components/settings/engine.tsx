"use client";

import { CircleCheckIcon, TriangleAlertIcon } from "lucide-react";

import { formatBytes } from "@/lib/console/format-number";
import type { SettingsDto } from "@/lib/fleet/contracts/settings";

import { RealTime } from "./real-time";
import { FactRow, Section } from "./section";

const databases: Record<SettingsDto["database"]["kind"], string> = {
  pglite: "Embedded (PGlite)",
  postgres: "Postgres",
  neon: "Neon",
};

export function Engine({ settings: { engine, database } }: { settings: SettingsDto }) {
  const Icon = engine.healthy ? CircleCheckIcon : TriangleAlertIcon;
  return (
    <Section id="engine" lead="What wakes the bots, and where everything is kept.">
      <FactRow label="Driven by">
        <span className="text-foreground">{engine.kind === "embedded" ? "Embedded engine" : "Inngest"}</span>
      </FactRow>
      <FactRow label="State">
        <span
          className={`mr-1.5 inline-flex items-center gap-1.5 align-bottom font-medium ${engine.healthy ? "text-ok" : "text-fail"}`}
        >
          <Icon className="size-4" strokeWidth={1.75} aria-hidden />
          {engine.healthy ? "Answers" : "Silent"}
        </span>
        {engine.detail}
      </FactRow>
      <FactRow label="Last seen">{engine.seenAt ? <RealTime at={engine.seenAt} /> : "Not yet"}</FactRow>
      <FactRow label="Database">
        <span className="text-foreground">{databases[database.kind]}</span>, {formatBytes(database.sizeBytes)}
      </FactRow>
    </Section>
  );
}
