import type { ComponentProps } from "react";

import { cn } from "./cn";

function Empty({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="empty"
      className={cn(
        "flex min-h-[248px] flex-1 flex-col items-center justify-center px-6 py-10 text-center sm:px-10",
        className,
      )}
      {...props}
    />
  );
}

function EmptyMedia({ className, ...props }: ComponentProps<"div">) {
  return <div data-slot="empty-media" className={cn("mb-4 flex", className)} {...props} />;
}

function EmptyTitle({ className, ...props }: ComponentProps<"h2">) {
  return <h2 data-slot="empty-title" className={cn("text-sm font-semibold", className)} {...props} />;
}

function EmptyDescription({ className, ...props }: ComponentProps<"p">) {
  return (
    <p
      data-slot="empty-description"
      className={cn("mt-1 max-w-[320px] text-balance text-muted-foreground", className)}
      {...props}
    />
  );
}

function EmptyContent({ className, ...props }: ComponentProps<"div">) {
  return (
    <div data-slot="empty-content" className={cn("mt-4 flex flex-wrap justify-center gap-2", className)} {...props} />
  );
}

export { Empty, EmptyContent, EmptyDescription, EmptyMedia, EmptyTitle };
