import type { ComponentProps } from "react";

import { cn } from "./cn";

function Skeleton({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      aria-hidden
      data-slot="skeleton"
      className={cn("h-2.5 animate-pulse rounded-sm bg-input/60 dark:bg-input/70", className)}
      {...props}
    />
  );
}

export { Skeleton };
