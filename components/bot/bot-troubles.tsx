import { Banner } from "@/components/common/banner";
import { ClockTime, RelativeTime } from "@/components/common/relative-time";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

/** What keeps the bot from being, or from moving, beyond what its status says. */
export function BotTroubles({ detail: { bot, provision, holds } }: { detail: BotDetailDto }) {
  const waits = holds.filter(({ cause, scope }) => cause !== "operator" || scope === "fleet");
  return (
    <>
      {provision.state === "failed" && (
        <Banner tone="fail" title="Its account on the gallery was not created.">
          {provision.error ?? "The gallery gave no reason."} “Try again” on the Overview asks once more; refused again,
          delete it and create another.
        </Banner>
      )}
      {provision.state === "pending" && !holds.some(({ cause }) => cause === "account") && (
        <Banner tone="held" title="Its account on the gallery is being created.">
          {bot.status === "stopped"
            ? "It may be started already, and begins when it has one."
            : "It begins when it has one."}
        </Banner>
      )}
      {bot.status !== "retired" &&
        waits.map(({ cause, detail, scope, since, until, moves }) => (
          <Banner
            key={`${scope}-${cause}-${since}`}
            tone="held"
            title={scope === "fleet" ? "The whole fleet waits." : "It waits."}
          >
            {detail}
            {until && (
              <>
                , until <ClockTime at={until} /> your time (<RelativeTime at={until} />)
              </>
            )}
            . {moves}
          </Banner>
        ))}
    </>
  );
}
