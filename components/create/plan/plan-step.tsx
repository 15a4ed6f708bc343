"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowRightIcon, LockIcon, UsersIcon } from "lucide-react";
import { type ReactNode, useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/components/ui/cn";
import { useFleetStatus, useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import { planQuery } from "@/lib/console/plan-queries";
import { alreadyWords, proportionWords, speedWords, wishes } from "@/lib/console/plan-words";
import { useSettled } from "@/lib/console/use-settled";
import { type PlanDto, type PlanInput, planInput, type PlanWayDto } from "@/lib/fleet/contracts/plan";

import { CreateFrame } from "../create-frame";
import { StepsLine } from "./steps-line";
import { WayCard } from "./way-card";
import { type Wish, WishFields } from "./wish-fields";

/** So many who run make a gallery lively already. */
const CROWD = 15;
const range = "A whole number: up to 2,000 posts, up to 5,000 comments; one of the two above 0.";

function Ways({ plan, wish, chosen, stale }: { plan: PlanDto; wish: Wish; chosen: PlanWayDto; stale: boolean }) {
  const isEmbedded = useShell().status.engine.kind === "embedded";
  const between = proportionWords(wish, chosen, plan.already);
  return (
    <div className={cn("flex flex-col gap-3 transition-[filter]", stale && "grayscale")} aria-busy={stale}>
      <div className="grid gap-3 xl:grid-cols-2">
        {plan.ways.map((way) => (
          <WayCard key={way.id} way={way} chosen={way.id === chosen.id} isEmbedded={isEmbedded} />
        ))}
      </div>
      {between && <p className="text-xs text-muted-foreground">{between}</p>}
      {plan.unpriced && (
        <p role="status" className="rounded-lg border border-held-line bg-held-soft px-4 py-2.5 text-held">
          No cost can be named. {plan.unpriced}
        </p>
      )}
      <p className="text-xs text-muted-foreground">
        Worked out with the behaviour these people would have, and what simulated fleets of that size did. Eight days of
        ten lie within a range. {speedWords(plan.speed)} Prices of {plan.asOf}.
      </p>
    </div>
  );
}

/** First what a visitor shall see; the product says how many bots that takes, how busy, and what they cost. */
export function PlanStep({
  title,
  titleAside,
  form,
  onChoose,
  onSkip,
  children,
}: {
  title: string;
  titleAside: ReactNode;
  /** What of the form decides who would come. */
  form: Pick<PlanInput, "mix" | "timeZones" | "seed">;
  onChoose: (way: PlanWayDto) => void;
  onSkip: () => void;
  children?: ReactNode;
}) {
  const running = useFleetStatus().data?.counts.running ?? 0;
  const [wish, setWish] = useState<Wish>(wishes[running < CROWD ? 1 : 2]);
  const [wanted, setWanted] = useState<PlanWayDto["id"]>("usual");
  const role = useViewerReason();
  const parsed = planInput.safeParse({ ...form, ...wish });
  const settled = useSettled(JSON.stringify(parsed.success ? parsed.data : null));
  const query = useQuery({
    ...planQuery(JSON.parse(settled) as PlanInput | null),
    enabled: settled !== "null" && !role,
  });
  const { data: plan, error, isPlaceholderData, refetch } = query;
  const way = plan?.ways.find(({ id }) => id === wanted) ?? plan?.ways[0];
  const faults = new Set(parsed.error?.issues.map(({ path }) => path[0]));
  const already = plan && alreadyWords(plan);
  const waits = parsed.success ? (plan ? undefined : "It is being worked out.") : range;
  return (
    <CreateFrame
      title={title}
      titleAside={titleAside}
      fields={
        <>
          <StepsLine at={0} onStep={(step) => step === 1 && onSkip()} />
          <WishFields wish={wish} fault={(name) => (faults.has(name) ? range : undefined)} onChange={setWish} />
          {already && <p className="text-xs text-muted-foreground">{already}</p>}
        </>
      }
      onSubmit={() => {
        if (way && parsed.success && !role) onChoose(way);
      }}
      footer={
        <>
          <p className="text-xs text-muted-foreground">Nobody is created yet.</p>
          <div className="ml-auto flex gap-2 max-sm:w-full">
            <Button className="max-sm:h-11 max-sm:flex-1" onClick={onSkip}>
              Skip
            </Button>
            <ActionButton
              type="submit"
              variant="default"
              reason={role ?? waits ?? (way ? undefined : "Those who run give that already.")}
              className="max-sm:h-11 max-sm:flex-[2]"
            >
              <ArrowRightIcon aria-hidden />
              {way ? `Continue with ${formatCountOf(way.count, "bot")}` : "Continue"}
            </ActionButton>
          </div>
        </>
      }
    >
      {role ? (
        <EmptyNone icon={LockIcon} title="Only operators create bots" description={role} />
      ) : error && !plan ? (
        <EmptyFailed title="The plan was not worked out" error={error} onRetry={() => void refetch()} />
      ) : plan && way ? (
        <RadioGroup
          aria-label="Ways to have it"
          value={way.id}
          onValueChange={(id) => setWanted(plan.ways.find((one) => one.id === id)?.id ?? "usual")}
        >
          <Ways plan={plan} wish={wish} chosen={way} stale={isPlaceholderData} />
        </RadioGroup>
      ) : plan ? (
        <EmptyNone
          icon={UsersIcon}
          title="Those who run give that already"
          description="Wish for more, or skip to the form and choose the number yourself."
        />
      ) : (
        <div className="grid gap-3 xl:grid-cols-2" aria-busy>
          {[0, 1, 2, 3].map((row) => (
            <Skeleton key={row} className="h-[172px] rounded-lg" />
          ))}
        </div>
      )}
      {children}
    </CreateFrame>
  );
}
