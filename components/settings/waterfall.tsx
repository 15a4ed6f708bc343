"use client";

import { useQuery } from "@tanstack/react-query";
import { TriangleAlertIcon } from "lucide-react";

import { EmptyFailed } from "@/components/common/empty-states";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { waterfallQuery } from "@/lib/console/waterfall-query";
import { limitingWords, roughly, stepWords } from "@/lib/console/waterfall-words";
import type { WaterfallDto } from "@/lib/fleet/contracts/waterfall";

import { Section } from "./section";

const kinds = ["posts", "comments", "likes"] as const;

function StepRow({ waterfall, step }: { waterfall: WaterfallDto; step: WaterfallDto["steps"][number] }) {
  const { name, note } = stepWords(step.key, waterfall);
  const limiting = waterfall.limiting === step.key;
  const most = Math.max(...waterfall.steps.map(({ posts }) => posts), Number.MIN_VALUE);
  return (
    <TableRow>
      <TableCell className="h-12 w-full py-1.5 pl-4 whitespace-normal first:pl-4">
        <span className={cn("flex items-center gap-1.5", limiting && "font-medium text-held")}>
          {limiting && <TriangleAlertIcon className="size-3.5 shrink-0" strokeWidth={1.75} aria-hidden />}
          <span>
            {name}
            {limiting && ": takes most"}
          </span>
        </span>
        <span className="block text-xs text-muted-foreground">{note}</span>
        <span aria-hidden className="mt-1 block h-1 rounded-full bg-muted max-sm:hidden">
          <span
            className={cn("block h-full rounded-full", limiting ? "bg-held" : "bg-brand")}
            style={{ width: `${(100 * step.posts) / most}%` }}
          />
        </span>
      </TableCell>
      {kinds.map((kind) => (
        <TableCell key={kind} className="pl-0 text-right tabular-nums last:pr-4">
          {roughly(step[kind])}
        </TableCell>
      ))}
    </TableRow>
  );
}

function Steps() {
  const { data, error, refetch } = useQuery(waterfallQuery);
  if (error && !data)
    return <EmptyFailed title="The estimate did not load" error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <div aria-busy className="flex flex-col gap-3 p-4">
        <Skeleton className="w-64 max-w-full" />
        <Skeleton className="w-full" />
        <Skeleton className="w-full" />
      </div>
    );
  return (
    <>
      <p className="px-4 pt-3 pb-2 font-medium">{limitingWords(data)}</p>
      {data.steps.length > 0 && (
        <Table aria-label="An average day, factor by factor">
          <TableHeader>
            <TableRow>
              <TableHead className="whitespace-normal first:pl-4">A day of the fleet's time</TableHead>
              {kinds.map((kind) => (
                <TableHead key={kind} className="pl-0 text-right last:pr-4">
                  {kind.charAt(0).toUpperCase() + kind.slice(1)}
                </TableHead>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {data.steps.map((step) => (
              <StepRow key={step.key} waterfall={data} step={step} />
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}

/** From what the personas would do to what is left of it, and which limit takes most. */
export function Waterfall() {
  return (
    <Section
      id="waterfall"
      lead="What the running bots may be expected to do, reckoned from their personas. Caps on one post and one person are left out: they depend on what the gallery shows."
    >
      <Steps />
    </Section>
  );
}
