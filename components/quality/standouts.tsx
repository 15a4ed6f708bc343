import { ArrowRightIcon } from "lucide-react";
import Link from "next/link";

import { BotAvatar } from "@/components/common/bot-avatar";
import { SectionTitle } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import type { QualityReportDto } from "@/lib/fleet/contracts/quality";

/** The bots whose figures lie farthest outside what people's do, and which figures. */
export function Standouts({ report }: { report: QualityReportDto }) {
  return (
    <Card className="overflow-hidden">
      <div className="flex min-h-11 items-center px-4 py-2">
        <SectionTitle sub="farthest first">Bots that stand out</SectionTitle>
      </div>
      {report.standouts.length === 0 ? (
        <p className="border-t border-border px-4 py-3 text-muted-foreground">
          {report.judged === 0 ? "No bot has done enough to be judged by itself." : "None: each lies among people."}
        </p>
      ) : (
        <ul aria-label="Bots that stand out">
          {report.standouts.map(({ bot, reasons }) => (
            <li key={bot.id} className="border-t border-border">
              <Link
                href={`/bots/${encodeURIComponent(bot.id)}`}
                className="flex min-h-12 items-center gap-3 px-4 py-2 transition-colors hover:bg-accent"
              >
                <BotAvatar bot={bot} size={28} />
                <span className="min-w-0 flex-1">
                  <span className="font-medium">{bot.name}</span>
                  <span className="block text-xs text-muted-foreground">{reasons.slice(0, 3).join(" · ")}</span>
                </span>
                <ArrowRightIcon className="size-3.5 shrink-0 text-muted-foreground" aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
