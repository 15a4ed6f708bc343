import { ArchetypeLabel } from "@/components/common/archetype-icon";
import { BotAvatar } from "@/components/common/bot-avatar";
import { Card } from "@/components/ui/card";
import type { PersonaPreviewDto } from "@/lib/fleet/contracts/create";

import { DayCurve } from "./day-curve";

export type Candidate = PersonaPreviewDto["items"][number];

/** Someone who does not exist yet. */
export function CandidateCard({ candidate }: { candidate: Candidate }) {
  const { name, handle, avatarUrl, bio, archetype, tier, city, interests, hours } = candidate;
  return (
    <Card className="flex min-h-[209px] flex-col p-3.5">
      <div className="flex items-center gap-2.5">
        <BotAvatar bot={{ name, avatarUrl }} size={36} />
        <div className="min-w-0 leading-[18px]">
          <div className="truncate font-medium">{name}</div>
          <div className="truncate text-xs text-muted-foreground">{handle}</div>
        </div>
      </div>
      <p className="mt-2 line-clamp-2 h-9 leading-[18px] text-balance text-foreground/90" title={bio}>
        {bio}
      </p>
      <div className="mt-2 flex items-center gap-2 text-xs">
        <ArchetypeLabel archetype={archetype} />
        <span aria-hidden className="text-border">
          |
        </span>
        <span className="text-muted-foreground">{tier}</span>
      </div>
      <p className="mt-1.5 truncate text-2xs text-muted-foreground">
        {city} · {interests.join(", ")}
      </p>
      <div className="mt-auto pt-1">
        <DayCurve hours={hours} name={name} />
      </div>
    </Card>
  );
}
