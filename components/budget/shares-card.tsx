import Link from "next/link";
import type { ReactNode } from "react";

import { SectionTitle } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { formatCount, formatMoney, formatPercent } from "@/lib/console/format-number";
import type { SpendShare } from "@/lib/fleet/contracts/budget";

/** What was spent by one side of it, the dearest first. */
export function SharesCard({
  title,
  what,
  rows,
  total,
  words = ({ label }) => label,
  href,
}: {
  title: string;
  /** Heading of the first column. */
  what: string;
  rows: readonly SpendShare[];
  /** Micro-dollars of the whole period. */
  total: number;
  words?: (row: SpendShare) => ReactNode;
  href?: (id: string) => string;
}) {
  return (
    <Card className="min-w-0 overflow-hidden">
      <div className="border-b border-border px-4 py-3">
        <SectionTitle>{title}</SectionTitle>
      </div>
      {rows.length === 0 ? (
        <p className="p-4 text-muted-foreground">Nothing yet.</p>
      ) : (
        <Table aria-label={title}>
          <TableHeader>
            <TableRow>
              <TableHead className="first:pl-4">{what}</TableHead>
              <TableHead className="text-right max-sm:hidden">Calls</TableHead>
              <TableHead className="text-right max-sm:hidden">Tokens</TableHead>
              <TableHead className="text-right">Share</TableHead>
              <TableHead className="pr-4 text-right">Spent</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map((row, index) => (
              <TableRow key={`${row.id}:${index}`}>
                <TableCell className="h-9 w-full max-w-0 truncate pl-4 first:pl-4">
                  {href ? (
                    <Link href={href(row.id)} className="hover:underline">
                      {words(row)}
                    </Link>
                  ) : (
                    words(row)
                  )}
                </TableCell>
                <TableCell className="h-9 text-right tabular-nums max-sm:hidden">{formatCount(row.calls)}</TableCell>
                <TableCell className="h-9 text-right tabular-nums max-sm:hidden">{formatCount(row.tokens)}</TableCell>
                <TableCell className="h-9 text-right whitespace-nowrap tabular-nums">
                  {total > 0 ? formatPercent(row.micros / total) : "–"}
                </TableCell>
                <TableCell className="h-9 pr-4 text-right whitespace-nowrap tabular-nums">
                  {formatMoney(row.micros, 4)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}
