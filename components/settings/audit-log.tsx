"use client";

import { useInfiniteQuery } from "@tanstack/react-query";

import { EmptyFailed } from "@/components/common/empty-states";
import { Button } from "@/components/ui/button";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { useFleetStatus } from "@/lib/console/fleet-status";
import { auditDetail, auditRecord, auditWords } from "@/lib/console/settings-audit";
import { auditQuery } from "@/lib/console/settings-query";

import { RealTime } from "./real-time";
import { Section } from "./section";

function AuditTable() {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(auditQuery);
  const rows = data?.pages.flatMap(({ items }) => items);
  const names = Object.assign({}, ...(data?.pages.map((page) => page.names) ?? [])) as Record<string, string>;
  if (error && !rows)
    return <EmptyFailed title="The audit log did not load" error={error} onRetry={() => void refetch()} />;
  if (rows?.length === 0) return <p className="p-4 text-muted-foreground">Nobody has changed anything yet.</p>;
  return (
    <>
      <div className="max-h-[420px] overflow-auto" tabIndex={0} role="region" aria-label="Audit log rows">
        <Table aria-label="Audit log, newest first">
          <TableHeader className="sticky top-0 z-10 bg-card">
            <TableRow>
              <TableHead className="first:pl-4">When</TableHead>
              <TableHead>Who</TableHead>
              <TableHead>What</TableHead>
              <TableHead className="max-sm:hidden">With</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows?.map((row) => (
              <TableRow key={row.id}>
                <TableCell className="h-9 w-28 pl-4 whitespace-nowrap text-muted-foreground first:pl-4">
                  <RealTime at={row.at} />
                </TableCell>
                <TableCell className="h-9 whitespace-nowrap">{row.actor}</TableCell>
                <TableCell className="h-9 whitespace-nowrap">{auditWords(row.action)}</TableCell>
                <TableCell
                  className="h-9 w-full max-w-0 truncate text-xs text-muted-foreground max-sm:hidden"
                  title={auditRecord(row)}
                >
                  {auditDetail(row, names) || "–"}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
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

/** Every command, who gave it and with what. */
export function AuditLog() {
  const role = useFleetStatus().data?.viewer.role;
  return (
    <Section id="audit" lead="Every command that anyone gave in the last 400 days.">
      {role === "viewer" ? (
        <p className="p-4 text-muted-foreground">Operators and owners may read it; you are signed in as viewer.</p>
      ) : (
        <AuditTable />
      )}
    </Section>
  );
}
