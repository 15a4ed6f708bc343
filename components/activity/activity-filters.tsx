"use client";

import { XIcon } from "lucide-react";

import { KindIcon } from "@/components/common/kind-icon";
import { SearchInput } from "@/components/common/search-input";
import { Button } from "@/components/ui/button";
import { isFiltered, type ActivityUrl } from "@/lib/console/activity-url";
import { activityKinds, activityResults } from "@/lib/fleet/contracts/activity";

import { kindWords, resultWords } from "./activity-words";
import { BotFilterMenu } from "./bot-filter-menu";
import { ChoiceMenu } from "./choice-menu";
import { TimeRangeMenu } from "./time-range-menu";

const kindChoices = activityKinds.map((kind) => ({
  value: kind,
  label: kindWords[kind],
  icon: <KindIcon kind={kind} />,
}));
const resultChoices = activityResults.map((result) => ({ value: result, label: resultWords[result].word }));

/** Each part of the filter stands in the URL. */
export function ActivityFilters({
  url,
  onChange,
}: {
  url: ActivityUrl;
  onChange: (change: Partial<ActivityUrl> | null) => void;
}) {
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2">
      <SearchInput
        label="Search the log"
        value={url.text}
        onChange={(text) => onChange({ text })}
        className="max-sm:w-full"
      />
      <BotFilterMenu botId={url.bot} onChange={(bot) => onChange({ bot })} />
      <ChoiceMenu
        label="Kind"
        many="kinds"
        choices={kindChoices}
        chosen={url.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <ChoiceMenu
        label="Result"
        many="results"
        choices={resultChoices}
        chosen={url.result}
        onChange={(result) => onChange({ result })}
      />
      <TimeRangeMenu from={url.from} to={url.to} onChange={(from, to) => onChange({ from, to })} />
      {isFiltered(url) && (
        <Button variant="ghost" onClick={() => onChange(null)}>
          <XIcon aria-hidden />
          Clear filters
        </Button>
      )}
    </div>
  );
}
