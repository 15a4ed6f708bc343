"use client";

import { useInfiniteQuery } from "@tanstack/react-query";

import { EmptyFailed } from "@/components/common/empty-states";
import { Button } from "@/components/ui/button";
import { useFleetStatus } from "@/lib/console/fleet-status";
import { auditQuery } from "@/lib/console/settings-query";

import { AuditRow } from "./audit-row";
import { Section } from "./section";

function AuditRows() {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(auditQuery);
  const rows = data?.pages.flatMap(({ items }) => items);
  const names = Object.assign({}, ...(data?.pages.map((page) => page.names) ?? [])) as Record<string, string>;
  if (error && !rows)
    return <EmptyFailed title="The audit log did not load" error={error} onRetry={() => void refetch()} />;
  if (!rows) return <div aria-busy className="h-24" />;
  if (rows.length === 0) return <p className="p-4 text-muted-foreground">Nobody has changed anything yet.</p>;
  return (
    <>
      <div className="max-h-[420px] overflow-auto" tabIndex={0} role="region" aria-label="Audit log rows">
        <ul className="divide-y divide-border" aria-label="Audit log, newest first">
          {rows.map((row) => (
            <AuditRow key={row.id} row={row} names={names} />
          ))}
        </ul>
      </div>
      {hasNextPage && (
        <div className="flex justify-center border-t border-border p-1.5">
          <Button variant="ghost" size="sm" aria-disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? "Reading…" : "Show older"}
          </Button>
        </div>
      )}
    </>
  );
}

/** Every command, who gave it and what it did. */
export function AuditLog() {
  const role = useFleetStatus().data?.viewer.role;
  return (
    <Section
      id="audit"
      lead="Every command of the last 400 days, by the real clock. A row opens to all that was recorded."
    >
      {role === "viewer" ? (
        <p className="p-4 text-muted-foreground">Operators and owners may read it; you are signed in as viewer.</p>
      ) : (
        <AuditRows />
      )}
    </Section>
  );
}
