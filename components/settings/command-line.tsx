"use client";

import { useQuery } from "@tanstack/react-query";

import { EmptyFailed } from "@/components/common/empty-states";
import { Skeleton } from "@/components/ui/skeleton";
import { apiTokensQuery } from "@/lib/console/settings-tokens";

import { Section } from "./section";
import { TokenForm } from "./token-form";
import { TokenItem } from "./token-item";

/** What may steer the fleet without a browser. */
export function CommandLine() {
  const { data, error, refetch } = useQuery(apiTokensQuery);
  return (
    <Section
      id="command-line"
      lead={
        <>
          <code className="font-mono">npm run fleet -- status</code> looks, steers and stops from a terminal.{" "}
          {data?.tokens.some(({ local }) => local) && "On the server’s own machine it needs nothing else. "}
          Every other program gets a token of its own.
        </>
      }
    >
      {data ? (
        <>
          {data.tokens.length > 0 ? (
            <ul className="divide-y divide-border" aria-label="Tokens">
              {data.tokens.map((token) => (
                <TokenItem key={token.id} token={token} />
              ))}
            </ul>
          ) : (
            <p className="px-4 py-3 text-muted-foreground">No token yet: nothing but a signed-in browser gets in.</p>
          )}
          <TokenForm />
        </>
      ) : error ? (
        <EmptyFailed title="The tokens did not load" error={error} onRetry={() => void refetch()} />
      ) : (
        <div aria-busy className="flex h-[52px] items-center gap-3 px-4">
          <Skeleton className="size-4" />
          <Skeleton className="w-40" />
        </div>
      )}
    </Section>
  );
}
