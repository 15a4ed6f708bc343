"use client";

import { MailXIcon, PauseIcon, PlayIcon, ScrollTextIcon } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useQueryStates } from "nuqs";

import { EmptyNoMatch, EmptyNone } from "@/components/common/empty-states";
import { LiveDot } from "@/components/common/live-dot";
import { NewRowsPill } from "@/components/common/new-rows-pill";
import { Page, PageHeader } from "@/components/common/page";
import { DataTable } from "@/components/data-table/data-table";
import { OlderRows } from "@/components/data-table/older-rows";
import { Button } from "@/components/ui/button";
import { activityInputOf, activityParsers, isFiltered } from "@/lib/console/activity-url";
import { formatCountOf } from "@/lib/console/format-number";
import { useHeld } from "@/lib/console/use-held";

import { activityColumns } from "./activity-columns";
import { ActivityFilters } from "./activity-filters";
import { ActivityPhoneRow, hrefOf } from "./activity-phone-row";
import { useActivityLog } from "./use-activity-log";

const rowId = ({ id }: { id: number }) => String(id);

function NothingYet() {
  return (
    <EmptyNone
      title="Nothing happened yet"
      description="Every turn and every change of state is written here, from the first one on."
      icon={ScrollTextIcon}
    />
  );
}

/** The whole log, by its filters, back to the first row ever. */
export function ActivityLog() {
  const [url, setUrl] = useQueryStates(activityParsers, { history: "replace" });
  const { pressed, held, toggle, listProps } = useHeld();
  const input = activityInputOf(url);
  const log = useActivityLog(input, held);
  const router = useRouter();
  const clear = () => void setUrl(null);
  return (
    <Page fill>
      <PageHeader title="Activity" sub={log.rows && `${formatCountOf(log.rows.length, "row")} shown`}>
        <Button size="sm" variant="ghost" asChild>
          <Link href="/activity/dead-letters">
            <MailXIcon aria-hidden />
            Dead letters
          </Link>
        </Button>
        <NewRowsPill count={log.waiting} more={log.moreWaiting} onShow={log.showNew} />
        <span className="inline-flex items-center gap-1.5 text-xs text-muted-foreground">
          <LiveDot active={!held} />
          {held ? "Held" : "Live"}
        </span>
        <Button size="sm" aria-pressed={pressed} onClick={toggle}>
          {pressed ? <PlayIcon aria-hidden /> : <PauseIcon aria-hidden />}
          {pressed ? "Go on" : "Hold"}
        </Button>
      </PageHeader>
      <ActivityFilters url={url} onChange={(change) => void setUrl(change)} />
      <div className="flex min-h-0 flex-1 flex-col" {...listProps}>
        <DataTable
          label="Activity, newest first"
          columns={activityColumns}
          rows={log.rows}
          rowId={rowId}
          rowLabel={({ text }) => text}
          onOpen={(row) => {
            const href = hrefOf(row);
            if (href) router.push(href);
          }}
          empty={
            isFiltered(url) ? (
              <EmptyNoMatch
                title="Nothing in the log matches"
                description="The log itself is complete; these filters leave nothing of it."
                onClear={clear}
              />
            ) : (
              <NothingYet />
            )
          }
          error={log.error}
          failedTitle="The activity log did not load"
          onRetry={log.retry}
          phoneRow={(row) => <ActivityPhoneRow row={row} />}
          skeletonRows={12}
          footer={log.rows && log.rows.length > 0 && <OlderRows older={log.older} />}
        />
      </div>
    </Page>
  );
}
