"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { parseAsBoolean, parseAsString, useQueryStates } from "nuqs";

import { EmptyFailed } from "@/components/common/empty-states";
import { Page } from "@/components/common/page";
import { BotReviewCard } from "@/components/review/bot-review-card";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { botQuery } from "@/lib/console/bots-queries";

import { BotHeader } from "./bot-header";
import { BotNext } from "./bot-next";
import { BotPath } from "./bot-path";
import { BotTroubles } from "./bot-troubles";
import { EditSheet } from "./edit/edit-sheet";
import { VersionsCard } from "./edit/versions-card";
import { MemoryCard } from "./memory-card";
import { PersonaCard } from "./persona-card";
import { PostsCard } from "./posts-card";
import { RemovalsCard } from "./removals-card";
import { TraceSheet } from "./trace/trace-sheet";
import { VisitsCard } from "./visits-card";
import { WeekAwake } from "./week-awake";

/** One bot; an open turn or the edit form is in the address and stands beside it on a wide screen. */
export function BotScreen({ id }: { id: string }) {
  const { data: detail, error, refetch } = useQuery(botQuery(id));
  const [{ turn, edit }, setUrl] = useQueryStates({ turn: parseAsString, edit: parseAsBoolean.withDefault(false) });
  const router = useRouter();
  if (!detail) {
    return (
      <Page fill>
        <Card className="flex flex-1 flex-col" aria-busy={!error}>
          {error ? <EmptyFailed title="The bot did not load" error={error} onRetry={() => void refetch()} /> : null}
        </Card>
      </Page>
    );
  }
  const openTurn = (turnId: string | null) =>
    void setUrl({ turn: turnId, edit: null }, { history: turn === null || turnId === null ? "push" : "replace" });
  const openEdit = (open: boolean) => void setUrl({ edit: open || null, turn: null }, { history: "push" });
  const aside = turn !== null || edit;
  return (
    <>
      <Page className={cn("gap-3.5 lg:pt-4", aside && "xl:mr-[548px]")}>
        <BotPath name={detail.bot.name} />
        <BotHeader detail={detail} onEdit={() => openEdit(true)} onDeleted={() => router.push("/bots")} />
        <BotTroubles detail={detail} />
        <BotNext detail={detail} />
        <RemovalsCard botId={detail.bot.id} />
        <div
          className={cn(
            "grid flex-1 grid-cols-1 content-start gap-4",
            !aside && "xl:grid-cols-[minmax(0,1fr)_minmax(360px,420px)]",
          )}
        >
          <div className="flex min-w-0 flex-col gap-4">
            <WeekAwake detail={detail} />
            <VisitsCard bot={detail.bot} openTurnId={turn} onOpenTurn={openTurn} />
            <MemoryCard bot={detail.bot} />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <PostsCard detail={detail} />
            <BotReviewCard detail={detail} />
            <PersonaCard detail={detail} onEdit={() => openEdit(true)} />
            <VersionsCard detail={detail} />
          </div>
        </div>
      </Page>
      <TraceSheet bot={detail.bot} turnId={turn} onTurn={openTurn} />
      <EditSheet detail={detail} open={edit} onOpenChange={openEdit} />
    </>
  );
}
