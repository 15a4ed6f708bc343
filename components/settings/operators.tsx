"use client";

import { useQuery } from "@tanstack/react-query";

import { EmptyFailed } from "@/components/common/empty-states";
import { Skeleton } from "@/components/ui/skeleton";
import { operatorsQuery } from "@/lib/console/settings-people";

import { Invitations } from "./invitations";
import { InviteForm } from "./invite-form";
import { OperatorItem } from "./operator-item";
import { Section } from "./section";

/** Who may look, steer and decide; owners change it. */
export function Operators() {
  const { data, error, refetch } = useQuery(operatorsQuery);
  return (
    <Section id="operators" lead="A change of role, or a removal, holds from that person's next click.">
      {data ? (
        <>
          <ul className="divide-y divide-border" aria-label="Operators">
            {data.operators.map((person) => (
              <OperatorItem key={person.id} person={person} />
            ))}
          </ul>
          <Invitations invitations={data.invitations} />
          <InviteForm />
        </>
      ) : error ? (
        <EmptyFailed title="The operators did not load" error={error} onRetry={() => void refetch()} />
      ) : (
        <div aria-busy className="flex h-[52px] items-center gap-3 px-4">
          <Skeleton className="size-7 rounded-full" />
          <Skeleton className="w-40" />
        </div>
      )}
    </Section>
  );
}
