import { CircleCheckIcon, LoaderCircleIcon, PencilIcon, RefreshCwIcon, Trash2Icon, UsersIcon } from "lucide-react";
import Link from "next/link";

import { ActionButton } from "@/components/common/action-button";
import { ArchetypeLabel } from "@/components/common/archetype-icon";
import { BotAvatar } from "@/components/common/bot-avatar";
import { Card } from "@/components/ui/card";
import { formatPercent } from "@/lib/console/format-number";
import type { CandidateDto } from "@/lib/fleet/contracts/personas";

import { DayCurve } from "../day-curve";

export type PersonAct = "edit" | "redraw" | "drop";

const acts = [
  ["edit", "Edit", PencilIcon],
  ["redraw", "Draw anew", RefreshCwIcon],
  ["drop", "Drop", Trash2Icon],
] as const;

function Standing({ person }: { person: CandidateDto }) {
  const line = "flex min-w-0 items-center gap-1.5 text-xs [&_svg]:size-3.5 [&_svg]:shrink-0";
  if (person.state === "accepted")
    return (
      <Link href={`/bots/${encodeURIComponent(person.botId ?? "")}`} className={`${line} text-primary hover:underline`}>
        <CircleCheckIcon aria-hidden />A bot by now
      </Link>
    );
  if (person.state === "asked")
    return (
      <p className={`${line} text-muted-foreground`} role="status">
        <LoaderCircleIcon aria-hidden className="animate-spin" />
        <span className="truncate">{person.hint ? `Drawn anew: ${person.hint}` : "Drawn anew"}</span>
      </p>
    );
  if (person.near?.alike)
    return (
      <p className={`${line} text-held`}>
        <UsersIcon aria-hidden />
        <span className="truncate">
          Too like {person.near.name}, {formatPercent(person.near.score)}
        </span>
      </p>
    );
  return null;
}

/** Somebody drawn who waits to be accepted. */
export function PersonCard({
  person,
  reason,
  imported,
  onAct,
}: {
  person: CandidateDto;
  /** From a file: there is no form to draw another by. */
  imported: boolean;
  /** Why nothing of it can be changed. */
  reason: string | undefined;
  onAct: (act: PersonAct) => void;
}) {
  const { name, handle, avatarUrl, bio, backstory, archetype, tier, city, languages, interests, voice, hours, state } =
    person;
  const why = reason ?? (state === "asked" ? "It is being drawn anew." : undefined);
  return (
    <Card className="flex flex-col gap-2 p-3.5">
      <div className="flex items-center gap-2.5">
        <BotAvatar bot={{ name, avatarUrl }} size={36} />
        <div className="min-w-0 flex-1 leading-[18px]">
          <h2 className="truncate font-medium">{name}</h2>
          <div className="truncate text-xs text-muted-foreground">{handle}</div>
        </div>
        {state !== "accepted" && (
          <div className="flex shrink-0">
            {acts
              .filter(([act]) => act !== "redraw" || !imported)
              .map(([act, label, Icon]) => (
                <ActionButton
                  key={act}
                  variant="ghost"
                  size="icon-sm"
                  className="max-sm:size-11"
                  aria-label={`${label}: ${name}`}
                  title={label}
                  reason={why}
                  onClick={() => onAct(act)}
                >
                  <Icon aria-hidden />
                </ActionButton>
              ))}
          </div>
        )}
      </div>
      <Standing person={person} />
      <p className="leading-[18px] text-foreground/90">{bio}</p>
      {backstory && <p className="text-xs text-muted-foreground">{backstory}</p>}
      <div className="flex flex-wrap items-center gap-x-2 text-xs">
        <ArchetypeLabel archetype={archetype} />
        <span className="text-muted-foreground">
          {tier} · {city} · {languages.join(", ")}
        </span>
      </div>
      <dl className="grid grid-cols-[64px_1fr] gap-x-2 gap-y-1 text-xs">
        <dt className="text-muted-foreground">Interests</dt>
        <dd>{interests.map(({ topic }) => topic).join(", ")}</dd>
        <dt className="text-muted-foreground">Voice</dt>
        <dd>{voice}</dd>
      </dl>
      <div className="mt-auto pt-1">
        <DayCurve hours={hours} name={name} />
      </div>
    </Card>
  );
}
