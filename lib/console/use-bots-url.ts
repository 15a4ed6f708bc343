"use client";

import { useQueryStates } from "nuqs";

import { botSorts, type BotFilter } from "@/lib/fleet/contracts/bots";

import { botFilterParsers, defaultBotSort, firstDirections, toListBotsInput } from "./bots-url";
import { useTableUrl } from "./use-table-url";

/** The list's filter, order and page, and the ways to change them; a changed filter starts at the first page. */
export function useBotsUrl() {
  const [filter, setUrl] = useQueryStates(botFilterParsers);
  const table = useTableUrl({ sorts: botSorts, defaultSort: defaultBotSort, firstDir: firstDirections });
  const { sort, dir, page } = table;
  const setFilter = (change: Partial<BotFilter>) => {
    void setUrl(change);
    table.setPage(1);
  };
  return {
    input: toListBotsInput({ ...filter, sort, dir, page }),
    table,
    setFilter,
    clear: () => setFilter({ q: "", status: [], archetype: [], tier: [] }),
  };
}
