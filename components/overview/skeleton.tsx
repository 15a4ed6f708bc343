import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The layout that is about to be filled. */
export function OverviewSkeleton() {
  return (
    <div aria-busy className="flex min-h-0 flex-1 flex-col gap-4">
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {[0, 1, 2, 3].map((tile) => (
          <Card key={tile} className="flex h-[118px] flex-col gap-4 p-4 max-lg:h-[96px]">
            <Skeleton className="w-20" />
            <Skeleton className="h-6 w-14" />
            <Skeleton className="w-32 max-lg:hidden" />
          </Card>
        ))}
      </div>
      <div className="grid flex-1 gap-4 lg:grid-cols-[minmax(0,1fr)_336px]">
        <Card className="min-h-80" />
        <Card className="min-h-80" />
      </div>
    </div>
  );
}
