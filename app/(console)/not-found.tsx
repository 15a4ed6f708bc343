import Link from "next/link";

import { EmptyNone } from "@/components/common/empty-states";
import { Page } from "@/components/common/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

export default function NotFound() {
  return (
    <Page fill>
      <h1 className="sr-only">Not found</h1>
      <Card className="flex flex-1 flex-col">
        <EmptyNone
          title="There is nothing at this address"
          description="What was here may have been removed, or the link is mistyped."
          action={
            <Button asChild>
              <Link href="/">Go to the overview</Link>
            </Button>
          }
        />
      </Card>
    </Page>
  );
}
