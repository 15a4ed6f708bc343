"use client";

import { useQuery } from "@tanstack/react-query";
import { EraserIcon, NotebookPenIcon } from "lucide-react";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { SectionTitle } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { isEmptyMemory, useEditMemory } from "@/lib/console/bots-memory";
import { botMemoryQuery } from "@/lib/console/bots-queries";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatPercent } from "@/lib/console/format-number";
import type { BotRowDto } from "@/lib/fleet/contracts/bots";
import type { BotMemoryDto, MemoryChange } from "@/lib/fleet/contracts/memory";

import { MemoryChips, MemoryPart } from "./memory/parts";
import { PeopleList } from "./memory/people-list";
import { WorkItem } from "./memory/work-item";

type Change = (change: MemoryChange, done: string) => void;

function Remembered({ memory, reason, onChange }: { memory: BotMemoryDto; reason?: string; onChange: Change }) {
  const { works, people, topics, learned, words, told } = memory;
  return (
    <div className="mt-2.5 grid gap-x-8 gap-y-4 @2xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        <MemoryPart title="Works in progress">
          {works.length > 0 ? (
            <ul>
              {works.map((work) => (
                <WorkItem key={work.id} work={work} reason={reason} onChange={onChange} />
              ))}
            </ul>
          ) : (
            <p className="text-xs text-muted-foreground">None. After a rest of some days it takes up the next one.</p>
          )}
        </MemoryPart>
        {words.length > 0 && (
          <MemoryPart title="Words used of late" sub="not used again for three weeks">
            <MemoryChips
              of="words"
              shown={5}
              reason={reason}
              entries={words.map(({ kind, text }) => ({
                key: `${kind}:${text}`,
                name: `“${text}”`,
                words: kind === "opening" ? `“${text} …”` : `“${text}”`,
              }))}
              onForget={({ key }) =>
                onChange(
                  { kind: "remove", what: "words", key: key.slice(key.indexOf(":") + 1) },
                  "The words may be used again.",
                )
              }
            />
          </MemoryPart>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {told.length > 0 && (
          <MemoryPart title="Why drafts were rejected" sub="heeded for 60 days">
            <MemoryChips
              of="reasons"
              shown={5}
              reason={reason}
              entries={told.map(({ text }) => ({ key: text, name: `“${text}”`, words: text }))}
              onForget={({ key }) => onChange({ kind: "remove", what: "told", key }, "It is no longer heeded.")}
            />
          </MemoryPart>
        )}
        {people.length > 0 && (
          <MemoryPart title="People" sub="forgotten 60 days after they last met">
            <PeopleList people={people} reason={reason} onChange={onChange} />
          </MemoryPart>
        )}
        {topics.length > 0 && (
          <MemoryPart title="Topics of late" sub={`${formatPercent(learned)} of its taste is learned, 25 % at most`}>
            <MemoryChips
              of="topics"
              shown={8}
              reason={reason}
              entries={topics.map(({ topic, weight, own }) => ({
                key: topic,
                name: topic,
                words: (
                  <>
                    {topic}{" "}
                    <span className="text-muted-foreground tabular-nums">
                      {formatPercent(weight)}
                      {own && ", its own"}
                    </span>
                  </>
                ),
              }))}
              onForget={({ key }) => onChange({ kind: "remove", what: "topic", key }, `${key} is forgotten.`)}
            />
          </MemoryPart>
        )}
      </div>
    </div>
  );
}

/** What the bot carries from visit to visit; an operator may take things out of it. */
export function MemoryCard({ bot }: { bot: BotRowDto }) {
  const { data: memory, error, refetch } = useQuery(botMemoryQuery(bot.id));
  const edit = useEditMemory(bot.id, memory?.version ?? 0);
  const role = useViewerReason();
  const [asks, setAsks] = useState(false);
  const reason = role ?? (edit.isPending ? "A change is under way." : undefined);
  const change: Change = (what, done) => edit.mutate({ change: what, done });
  const isEmpty = !memory || isEmptyMemory(memory);
  return (
    <Card className="@container flex flex-col p-4 pt-3">
      <SectionTitle
        sub={isEmpty ? undefined : "what it carries from visit to visit"}
        right={
          !isEmpty && (
            <ActionButton size="sm" reason={reason} onClick={() => setAsks(true)}>
              <EraserIcon aria-hidden />
              Clear
            </ActionButton>
          )
        }
      >
        Memory
      </SectionTitle>
      {!memory && error && <EmptyFailed title="The memory did not load" error={error} onRetry={() => void refetch()} />}
      {!memory && !error && <Skeleton className="my-3 h-40" />}
      {memory && isEmpty && (
        <EmptyNone
          icon={NotebookPenIcon}
          title="Nothing remembered yet"
          description={
            bot.status === "retired"
              ? "A retired bot remembers nothing."
              : "Whom it meets, what it works on and how it puts things appears here after its first visits."
          }
        />
      )}
      {memory && !isEmpty && <Remembered memory={memory} reason={reason} onChange={change} />}
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        icon={EraserIcon}
        title={`Clear what ${bot.name} remembers?`}
        lead="Its works, people, topics, words and the reasons it was told are forgotten for good. What it posted and wrote stays on the gallery; a turn under way goes on."
        confirmLabel="Clear its memory"
        confirmIcon={EraserIcon}
        destructive
        onConfirm={() => change({ kind: "clear" }, `${bot.name} starts to remember anew.`)}
      />
    </Card>
  );
}
