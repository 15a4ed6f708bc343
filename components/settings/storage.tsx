"use client";

import { useQuery } from "@tanstack/react-query";

import { EmptyFailed } from "@/components/common/empty-states";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { formatBytes, formatCount } from "@/lib/console/format-number";
import { formatAbsolute } from "@/lib/console/format-time";
import { storageQuery } from "@/lib/console/storage-query";
import { useViewerZone } from "@/lib/console/use-hydrated";
import type { StorageDto } from "@/lib/fleet/contracts/storage";

import { FactRow, Section } from "./section";

function Sizes({ storage: { tables, otherBytes } }: { storage: StorageDto }) {
  return (
    <div className="overflow-x-auto">
      <Table aria-label="The largest tables, with their indexes">
        <TableHeader>
          <TableRow>
            <TableHead className="first:pl-4">Table</TableHead>
            <TableHead className="max-sm:hidden">What it holds</TableHead>
            <TableHead className="text-right">Rows, about</TableHead>
            <TableHead className="pr-4 text-right">Size</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {tables.map((table) => (
            <TableRow key={table.name}>
              <TableCell className="h-9 pl-4 font-mono text-xs first:pl-4">{table.name}</TableCell>
              <TableCell className="h-9 w-full max-w-0 truncate text-muted-foreground max-sm:hidden">
                {table.holds || "–"}
              </TableCell>
              <TableCell className="h-9 text-right tabular-nums">
                {table.rows === null ? (
                  <span className="whitespace-nowrap text-muted-foreground">not counted yet</span>
                ) : (
                  formatCount(table.rows)
                )}
              </TableCell>
              <TableCell className="h-9 pr-4 text-right whitespace-nowrap tabular-nums">
                {formatBytes(table.bytes)}
              </TableCell>
            </TableRow>
          ))}
          <TableRow>
            <TableCell className="h-9 pl-4 text-muted-foreground first:pl-4">Everything else</TableCell>
            <TableCell className="h-9 text-muted-foreground max-sm:hidden">
              Smaller tables, and what the database needs for itself
            </TableCell>
            <TableCell className="h-9" />
            <TableCell className="h-9 pr-4 text-right whitespace-nowrap tabular-nums">
              {formatBytes(otherBytes)}
            </TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </div>
  );
}

function Facts({ storage }: { storage: StorageDto }) {
  const zone = useViewerZone();
  return (
    <>
      <FactRow label="In all">
        <span className="text-foreground tabular-nums">{formatBytes(storage.totalBytes)}</span>
      </FactRow>
      <FactRow label="Oldest line">
        {storage.oldestActivityAt ? (
          <time dateTime={storage.oldestActivityAt}>{formatAbsolute(storage.oldestActivityAt, zone)}</time>
        ) : (
          "Nothing has been written to the log yet."
        )}
      </FactRow>
      <FactRow label="Kept">
        <dl className="flex flex-col gap-1">
          {storage.kept.map(({ what, long }) => (
            <div key={what} className="flex flex-wrap gap-x-1.5">
              <dt className="text-foreground">{what}:</dt>
              <dd>{long}</dd>
            </div>
          ))}
        </dl>
      </FactRow>
      <Sizes storage={storage} />
    </>
  );
}

/** How large the database is, of what, and how long things stay in it. */
export function Storage() {
  const { data, error, refetch } = useQuery(storageQuery);
  return (
    <Section id="storage" lead="What the database holds, and for how long.">
      {data ? (
        <Facts storage={data} />
      ) : error ? (
        <EmptyFailed title="The sizes did not load" error={error} onRetry={() => void refetch()} />
      ) : (
        <div aria-busy className="flex flex-col gap-3 p-4">
          <Skeleton className="w-32" />
          <Skeleton className="w-64 max-w-full" />
        </div>
      )}
    </Section>
  );
}
