"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";

import { Page } from "@/components/common/page";
import { SearchInput } from "@/components/common/search-input";
import { statusWords } from "@/components/common/status-pill";
import { DataTable } from "@/components/data-table/data-table";
import { FacetBar } from "@/components/data-table/facet-bar";
import { useRowSelection } from "@/components/data-table/use-row-selection";
import { botListQuery } from "@/lib/console/bots-queries";
import { isFiltered } from "@/lib/console/bots-url";
import { useViewerReason } from "@/lib/console/fleet-status";
import { useBotsUrl } from "@/lib/console/use-bots-url";
import { shownStatuses } from "@/lib/fleet/contracts/words";

import { botColumns, botHref } from "./bot-columns";
import { BotPhoneRow } from "./bot-phone-row";
import { NoBotMatches, NoBotsYet } from "./bots-empty";
import { BotsHeader } from "./bots-header";
import { FilterChips, FilterMenu } from "./filter-menu";
import { SortMenu } from "./sort-menu";
import { useBulkActions } from "./use-bulk-actions";

/** Every bot, found, sorted and paged on the server; what is shown is in the address. */
export function BotsScreen() {
  const { input, table, setFilter, clear } = useBotsUrl();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...botListQuery(input),
    placeholderData: keepPreviousData,
  });
  const router = useRouter();
  const reason = useViewerReason();
  const { page, pageSize, sort: _sort, dir: _dir, ...filter } = input;
  const selection = useRowSelection({
    scope: JSON.stringify(filter),
    pageIds: data?.rows.map(({ id }) => id) ?? [],
    matching: data?.matching ?? 0,
  });
  const { actions, confirm } = useBulkActions(filter, selection, data?.rows ?? []);

  const filtered = isFiltered(filter);
  const noneYet = data?.total === 0 && data.facets.retired === 0 && !filtered;
  const alive = shownStatuses.filter((status) => status !== "retired");
  const anyStatus = alive.reduce((sum, status) => sum + (data?.facets[status] ?? 0), 0);
  const facets = shownStatuses
    .filter((status) => status !== "retired" || data?.facets.retired)
    .map((status) => ({
      value: status,
      label: statusWords[status].word,
      count: data?.facets[status],
      icon: statusWords[status].icon,
      tone: statusWords[status].tone,
    }));

  return (
    <Page fill className="gap-3">
      <BotsHeader
        data={data}
        filtered={filtered}
        retired={filter.status.includes("retired")}
        noneYet={noneYet}
        reason={reason}
      />
      {!noneYet && (
        <>
          <div className="flex shrink-0 flex-wrap items-center gap-2 max-sm:flex-nowrap">
            <SearchInput
              value={filter.q ?? ""}
              onChange={(q) => setFilter({ q })}
              label="Search bots"
              placeholder="Name, interest, city"
              className="max-sm:min-w-0 max-sm:flex-1"
            />
            <div className="contents max-sm:hidden">
              <FilterChips filter={filter} archetypes={data?.archetypes ?? []} onChange={setFilter} />
            </div>
            <FilterMenu filter={filter} archetypes={data?.archetypes ?? []} onChange={setFilter} />
            <div className="sm:ml-auto">
              <SortMenu table={table} />
            </div>
          </div>
          {(filter.tier.length > 0 || filter.archetype.length > 0) && (
            <div className="flex flex-wrap gap-2 sm:hidden">
              <FilterChips filter={filter} archetypes={data?.archetypes ?? []} onChange={setFilter} />
            </div>
          )}
          <FacetBar
            label="Status"
            facets={facets}
            value={filter.status}
            total={data && anyStatus}
            onChange={(status) => setFilter({ status: status ? [status] : [] })}
          />
        </>
      )}
      <DataTable
        label="Bots"
        columns={botColumns}
        rows={data?.rows}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
        onOpen={({ id }) => router.push(botHref(id))}
        sort={{ ...table, toggleSort: (by) => table.toggleSort(by as typeof table.sort) }}
        selection={selection}
        bulkActions={actions}
        pager={data && { page, pageSize, matching: data.matching, setPage: table.setPage }}
        empty={
          noneYet ? (
            <NoBotsYet reason={reason} />
          ) : (
            <NoBotMatches
              filter={filter}
              withoutStatus={anyStatus}
              onAnyStatus={() => setFilter({ status: [] })}
              onClear={clear}
            />
          )
        }
        error={data ? undefined : error}
        failedTitle="The bots did not load"
        onRetry={() => void refetch()}
        stale={isPlaceholderData}
        phoneRow={(bot) => <BotPhoneRow bot={bot} selection={selection} />}
      />
      {confirm}
    </Page>
  );
}
