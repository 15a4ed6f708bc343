import type { Invited } from "@/lib/console/settings-people";

import { RealTime } from "./real-time";
import { ShownOnce } from "./shown-once";

export function InviteLink({ invited: { url, expiresAt }, onDone }: { invited: Invited; onDone: () => void }) {
  return (
    <ShownOnce label="Invitation link" value={url} onDone={onDone}>
      <span className="font-medium">Give this link to one person.</span> It works once, ends <RealTime at={expiresAt} />
      , and is not shown again.
    </ShownOnce>
  );
}
