import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The layout that is about to be filled. */
export function QualitySkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-4">
      <Card className="flex h-[92px] items-center gap-3 p-4">
        <Skeleton className="size-11 rounded-full" />
        <div className="flex flex-1 flex-col gap-2">
          <Skeleton className="h-4 w-80 max-w-full" />
          <Skeleton className="w-52 max-w-full" />
        </div>
      </Card>
      <Card className="flex flex-col gap-4 p-4">
        {[0, 1, 2, 3, 4, 5].map((row) => (
          <Skeleton key={row} className="h-6 w-full" />
        ))}
      </Card>
      <div className="grid gap-4 xl:grid-cols-2">
        <Card className="h-60" />
        <Card className="h-60" />
      </div>
    </div>
  );
}
