"use client";

import { PencilIcon } from "lucide-react";

import { ActionButton } from "@/components/common/action-button";
import { SectionTitle } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { readPersona } from "@/lib/console/bots-persona";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatPercent } from "@/lib/console/format-number";
import { weekdayNames } from "@/lib/console/zone-parts";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

const mondayFirst = [1, 2, 3, 4, 5, 6, 0];

/** Who it is, in the terms that can be edited. */
export function PersonaCard({ detail, onEdit }: { detail: BotDetailDto; onEdit: () => void }) {
  const persona = readPersona(detail.persona);
  const role = useViewerReason();
  const retired = detail.bot.status === "retired" ? "A retired bot cannot be edited." : undefined;
  return (
    <Card className="p-4 pt-3">
      <SectionTitle
        right={
          <ActionButton size="sm" reason={role ?? retired} onClick={onEdit}>
            <PencilIcon aria-hidden />
            Edit
          </ActionButton>
        }
      >
        Persona
      </SectionTitle>
      {persona && (
        <dl className="mt-2 grid grid-cols-[88px_1fr] gap-x-3 gap-y-1.5 text-xs">
          {persona.backstory && <Fact name="Backstory">{persona.backstory}</Fact>}
          <Fact name="Interests">
            {[...persona.interests]
              .sort((a, b) => b.weight - a.weight)
              .map(({ topic }) => topic)
              .join(", ")}
          </Fact>
          <Fact name="Voice">
            about {Math.round(persona.voice.typicalWords)} words{persona.voice.lowerCase && ", all lower case"}, blunt{" "}
            {formatPercent(persona.voice.bluntness)}, asks {formatPercent(persona.voice.questions)}, emoji{" "}
            {formatPercent(persona.voice.emoji)}
          </Fact>
          <Fact name="Active days">
            {detail.activeDays.length === 7
              ? "every day"
              : mondayFirst
                  .filter((day) => detail.activeDays.includes(day))
                  .map((day) => weekdayNames[day])
                  .join(", ")}
          </Fact>
          <Fact name="Zone">{detail.bot.timeZone}</Fact>
          <Fact name="Seed">
            <span className="font-mono break-all">{persona.seed}</span>
          </Fact>
        </dl>
      )}
    </Card>
  );
}
