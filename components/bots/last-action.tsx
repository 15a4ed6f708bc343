import { RelativeTime } from "@/components/common/relative-time";
import { Thumbnail } from "@/components/common/thumbnail";
import { capitalised } from "@/lib/console/bots-words";
import type { BotRowDto } from "@/lib/fleet/contracts/bots";

export function LastAction({ action }: { action: BotRowDto["lastAction"] }) {
  if (!action) return <span className="text-muted-foreground">–</span>;
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      {action.imageUrl && <Thumbnail src={action.imageUrl} alt="" size={32} />}
      <div className="min-w-0 leading-[17px]">
        <div className="truncate text-xs leading-[17px]" title={capitalised(action.text)}>
          {capitalised(action.text)}
        </div>
        <RelativeTime at={action.at} past className="block text-2xs leading-[15px] text-muted-foreground" />
      </div>
    </div>
  );
}
