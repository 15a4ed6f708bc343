"use client";

import { useQuery } from "@tanstack/react-query";
import { BanknoteIcon, ClipboardCheckIcon, FlaskConicalIcon, HourglassIcon, PencilOffIcon } from "lucide-react";
import Link from "next/link";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { BotFaces } from "@/components/common/bot-avatar";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { EmptyFailed } from "@/components/common/empty-states";
import { Checkbox } from "@/components/ui/checkbox";
import { Label } from "@/components/ui/label";
import { Skeleton } from "@/components/ui/skeleton";
import { botListQuery } from "@/lib/console/bots-queries";
import { useCanary } from "@/lib/console/connection-commands";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import { type ConnectionDto, MOST_FIRST } from "@/lib/fleet/contracts/connection";

import { BotChoices } from "./bot-choices";
import { Figures } from "./figures";
import { RehearsedList } from "./rehearsed-list";

const USUAL = 3;
const names = new Intl.ListFormat("en-GB");
const bots = botListQuery({
  status: ["running", "awake", "held", "paused", "failing", "stopped"],
  archetype: [],
  tier: [],
  sort: "name",
  dir: "asc",
  page: 1,
  pageSize: 100,
});

/** Who goes first: chosen here, up to ten of the first hundred by name. */
function Choose({ connection }: { connection: ConnectionDto }) {
  const { stage, gallery, first } = connection;
  const { data, error, refetch } = useQuery(bots);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const [review, setReview] = useState(true);
  const [asked, setAsked] = useState(false);
  const viewer = useViewerReason();
  const canary = useCanary();
  if (!data)
    return error ? (
      <EmptyFailed title="The bots did not load" error={error} onRetry={() => void refetch()} />
    ) : (
      <div aria-busy className="flex flex-col gap-2 p-4">
        <Skeleton className="w-56" />
        <Skeleton className="w-64" />
      </div>
    );
  const usual = first.length > 0 ? first : data.rows.slice(0, USUAL);
  const picked = chosen ?? new Set(usual.map(({ id }) => id));
  const none = picked.size === 0 && data.total > 0;
  const reason =
    viewer ?? (canary.isPending ? "It is being carried out" : none ? "Choose at least one bot" : undefined);
  const label = data.total === 0 ? "Leave the rehearsal" : `Let ${formatCountOf(picked.size, "bot")} go first`;
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      {data.total > 0 && (
        <BotChoices
          label="Who goes first"
          bots={data.rows.map(({ id, name, handle, avatarUrl, archetype }) => ({
            id,
            name,
            handle,
            avatarUrl,
            sub: archetype.name,
          }))}
          chosen={picked}
          onChange={setChosen}
          most={MOST_FIRST}
        />
      )}
      <Label className="flex min-h-8 items-center gap-2 font-normal">
        <Checkbox checked={review} onCheckedChange={(next) => setReview(next === true)} />
        What they write waits in Review until somebody approves it
      </Label>
      <div>
        <ActionButton variant="default" reason={reason} onClick={() => setAsked(true)}>
          <FlaskConicalIcon aria-hidden />
          {label}…
        </ActionButton>
      </div>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        icon={FlaskConicalIcon}
        title={stage === "shadow" ? `End the rehearsal and write to ${gallery.name}?` : `${label}?`}
        lead={
          stage === "shadow"
            ? "From now on these bots are seen by people: they get accounts, and what they do stays."
            : "All others are held from now on; what they have made stays."
        }
        points={[
          { icon: HourglassIcon, text: "Everybody else waits, without an account, until the whole fleet may go." },
          ...(review
            ? [{ icon: ClipboardCheckIcon, text: "Posts and comments wait for approval in Review; likes do not." }]
            : [{ icon: PencilOffIcon, text: "Nobody reads what they write before it is published." }]),
          ...(stage === "shadow"
            ? [
                {
                  icon: BanknoteIcon,
                  text: "Bots begin anew: of the rehearsal only its report is kept, and what words have cost stays counted. Pictures are paid from now on.",
                },
              ]
            : []),
        ]}
        confirmLabel={label}
        onConfirm={() => {
          setAsked(false);
          canary.mutate({ botIds: [...picked], review });
        }}
      />
    </div>
  );
}

/** A few bots on the real gallery, before all others. */
export function FirstBots({ connection }: { connection: ConnectionDto }) {
  const { stage, figures, first, heldBack } = connection;
  if (stage !== "canary") return <Choose connection={connection} />;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-4 py-3">
        <BotFaces bots={first} limit={10} />
        <p className="min-w-0 flex-1">
          {names.format(first.map(({ name }) => name)) || "Nobody"} {first.length === 1 ? "goes" : "go"} first;{" "}
          {formatCountOf(heldBack, "bot")} {heldBack === 1 ? "waits" : "wait"}. Drafts are in{" "}
          <Link href="/review" className="rounded-sm text-primary hover:underline">
            Review
          </Link>
          .
        </p>
      </div>
      {figures && <Figures figures={figures} would={false} />}
      <RehearsedList would={false} />
      <details className="border-t border-border">
        <summary className="cursor-pointer px-4 py-3">Choose others to go first</summary>
        <Choose connection={connection} />
      </details>
    </>
  );
}
