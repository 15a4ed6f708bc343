"use client";

import {
  BellOffIcon,
  FingerprintIcon,
  Clock3Icon,
  GaugeIcon,
  HourglassIcon,
  KeyRoundIcon,
  ListChecksIcon,
  ShieldCheckIcon,
  TriangleAlertIcon,
  UnplugIcon,
  WalletIcon,
  CircleCheckIcon,
  type LucideIcon,
} from "lucide-react";

import { SectionTitle } from "@/components/common/page";
import { RelativeTime } from "@/components/common/relative-time";
import { toneText } from "@/components/common/status-pill";
import { RealTime } from "@/components/settings/real-time";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import type { AttentionDto } from "@/lib/fleet/contracts/overview";

import { AttentionAction } from "./attention-action";

const kinds: Record<AttentionDto["kind"], { word: string; icon: LucideIcon }> = {
  failing: { word: "Failing", icon: TriangleAlertIcon },
  provision: { word: "Account", icon: UnplugIcon },
  dead_letter: { word: "Refused", icon: TriangleAlertIcon },
  budget: { word: "Budget", icon: WalletIcon },
  token: { word: "Token", icon: KeyRoundIcon },
  engine: { word: "Engine", icon: Clock3Icon },
  hold: { word: "Held", icon: HourglassIcon },
  incident: { word: "Incident", icon: UnplugIcon },
  pace: { word: "Slowed", icon: GaugeIcon },
  removal: { word: "By hand", icon: ListChecksIcon },
  alert: { word: "Alerts", icon: BellOffIcon },
  quality: { word: "Quality", icon: FingerprintIcon },
  review: { word: "Review", icon: ShieldCheckIcon },
};

function Moment({ item, className }: { item: AttentionDto; className?: string }) {
  const Time = item.real ? RealTime : RelativeTime;
  return <Time at={item.at} className={className} />;
}

function Row({ item }: { item: AttentionDto }) {
  const { word, icon: Icon } = kinds[item.kind];
  return (
    <li className="grid min-h-[46px] grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-t border-border px-4 py-2 lg:flex lg:py-0">
      <span
        className={cn("inline-flex shrink-0 items-center gap-1 text-xs font-medium lg:w-[78px]", toneText[item.tone])}
      >
        <Icon className="size-3.5" strokeWidth={1.75} aria-hidden />
        {word}
        <span className="font-normal text-muted-foreground lg:hidden">
          · <Moment item={item} />
        </span>
      </span>
      <span
        className="line-clamp-2 font-medium max-lg:col-start-1 lg:line-clamp-1 lg:max-w-[60%] lg:shrink-0"
        title={item.title}
      >
        {item.title}
      </span>
      <span className="flex-1 truncate text-xs text-muted-foreground max-lg:hidden" title={item.detail}>
        {item.detail}
      </span>
      <Moment item={item} className="text-xs whitespace-nowrap text-muted-foreground max-lg:hidden" />
      <span className="max-lg:col-start-2 max-lg:row-span-2 max-lg:row-start-1">
        <AttentionAction item={item} />
      </span>
    </li>
  );
}

/** What waits for an operator, newest first, each with its one action. */
export function Attention({ items }: { items: readonly AttentionDto[] }) {
  return (
    <Card className="flex max-h-[46%] shrink-0 flex-col overflow-hidden max-lg:max-h-none">
      <div className="flex min-h-10 shrink-0 items-center px-4">
        <SectionTitle sub={items.length > 1 ? `${items.length}, newest first` : undefined}>
          Needs attention
        </SectionTitle>
        {items.length === 0 && (
          <span className="ml-auto inline-flex items-center gap-1.5 text-xs text-muted-foreground">
            <CircleCheckIcon className="size-4 text-ok" strokeWidth={1.75} aria-hidden />
            Nothing waits for you
          </span>
        )}
      </div>
      {items.length > 0 && (
        <ul className="min-h-0 overflow-y-auto" aria-label="Needs attention">
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Card>
  );
}
