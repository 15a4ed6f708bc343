"use client";

import { EmptyFailed } from "@/components/common/empty-states";
import { Page } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { ApiError } from "@/lib/console/api-error";

// The server's own words are hidden from browsers by design; its log has them under the digest.
const hidden = (digest: string | undefined) =>
  new ApiError(
    "page_failed",
    "The server could not read what this screen shows. The fleet runs on; nothing is lost.",
    500,
    digest ? `The server's log has the cause under ${digest}.` : undefined,
  );

export default function ConsoleError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <Page fill>
      <Card className="flex flex-1 flex-col">
        <EmptyFailed title="This screen did not load" error={hidden(error.digest)} onRetry={retry} />
      </Card>
    </Page>
  );
}
