"use client";

import { kindLooks } from "@/components/common/kind-icon";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { formatWeekdayClock } from "@/lib/console/format-time";
import { actionsIn, type PulseSlot } from "@/lib/console/overview-pulse";
import { useViewerZone } from "@/lib/console/use-hydrated";

const kinds = ["post", "comment", "like", "browse"] as const;
const columns = [...kinds.map((kind) => kindLooks[kind].word), "Actions", "Planned visits"];

function Row({ slot, zone }: { slot: PulseSlot; zone: string | undefined }) {
  const done = (value: number) => (slot.when === "ahead" ? "–" : value);
  return (
    <TableRow>
      <TableCell className="h-8 whitespace-nowrap">
        {formatWeekdayClock(slot.start, zone)}
        {slot.when === "current" && <span className="text-muted-foreground"> so far</span>}
      </TableCell>
      {kinds.map((kind) => (
        <TableCell key={kind} className="h-8 text-right">
          {done(slot[kind])}
        </TableCell>
      ))}
      <TableCell className="h-8 text-right font-medium">{done(actionsIn(slot))}</TableCell>
      <TableCell className="h-8 text-right">{slot.when === "past" ? "–" : slot.planned}</TableCell>
    </TableRow>
  );
}

/** The pulse in numbers: back from the hour under way, then what is planned after it. */
export function PulseTable({ slots }: { slots: readonly PulseSlot[] }) {
  const zone = useViewerZone();
  const done = slots.filter(({ when }) => when !== "ahead");
  const ahead = slots.filter(({ when }) => when === "ahead");
  return (
    <div className="h-full max-h-[300px] overflow-auto border-t border-border lg:max-h-none" tabIndex={0}>
      <Table aria-label="Pulse, an hour a row">
        <TableHeader className="sticky top-0 bg-card">
          <TableRow>
            <TableHead className="h-8">Hour</TableHead>
            {columns.map((name) => (
              <TableHead key={name} className="h-8 text-right">
                {name}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {[...done.toReversed(), ...ahead].map((slot) => (
            <Row key={slot.start} slot={slot} zone={zone} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
