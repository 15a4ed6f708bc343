import { PlusIcon, UsersIcon } from "lucide-react";
import Link from "next/link";

import { ActionButton } from "@/components/common/action-button";
import { PageHeader } from "@/components/common/page";
import { Button } from "@/components/ui/button";
import { formatCount, formatCountOf } from "@/lib/console/format-number";
import type { BotPageDto } from "@/lib/fleet/contracts/bots";

/** Title, how many match, and the two ways to create; the filled button moves into the empty face when nobody is there. */
export function BotsHeader({
  data,
  filtered,
  retired,
  noneYet,
  reason,
}: {
  data: BotPageDto | undefined;
  filtered: boolean;
  /** Retired bots are among those asked for: the total leaves them out. */
  retired: boolean;
  noneYet: boolean;
  reason: string | undefined;
}) {
  const sub =
    !data || noneYet
      ? undefined
      : filtered
        ? retired
          ? `${formatCount(data.matching)} ${data.matching === 1 ? "matches" : "match"}`
          : `${formatCount(data.matching)} of ${formatCount(data.total)} match`
        : formatCountOf(data.total, "bot");
  const links = [
    { href: "/bots/create", label: "Create many", icon: UsersIcon, variant: "outline" },
    { href: "/bots/new", label: "New bot", icon: PlusIcon, variant: noneYet ? "outline" : "default" },
  ] as const;
  return (
    <PageHeader title="Bots" sub={sub}>
      {links.map(({ href, label, icon: Icon, variant }) =>
        reason ? (
          <ActionButton key={href} variant={variant} reason={reason}>
            <Icon aria-hidden />
            {label}
          </ActionButton>
        ) : (
          <Button key={href} variant={variant} asChild>
            <Link href={href}>
              <Icon aria-hidden />
              {label}
            </Link>
          </Button>
        ),
      )}
    </PageHeader>
  );
}
