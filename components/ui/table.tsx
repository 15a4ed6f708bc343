import type { ComponentProps } from "react";

import { cn } from "./cn";

function Table({ className, ...props }: ComponentProps<"table">) {
  return (
    <table data-slot="table" className={cn("w-full border-separate border-spacing-0 text-ui", className)} {...props} />
  );
}

function TableHeader(props: ComponentProps<"thead">) {
  return <thead data-slot="table-header" {...props} />;
}

function TableBody(props: ComponentProps<"tbody">) {
  return <tbody data-slot="table-body" {...props} />;
}

function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      data-slot="table-row"
      className={cn(
        "transition-colors data-[state=selected]:bg-brand-soft/60 dark:data-[state=selected]:bg-brand-soft/45",
        className,
      )}
      {...props}
    />
  );
}

function TableHead({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      data-slot="table-head"
      className={cn(
        "h-9 border-b border-border px-2 text-left text-xs font-medium whitespace-nowrap text-muted-foreground first:pl-3 last:pr-4",
        className,
      )}
      {...props}
    />
  );
}

function TableCell({ className, ...props }: ComponentProps<"td">) {
  return (
    <td
      data-slot="table-cell"
      className={cn("h-[45px] border-b border-border px-2 whitespace-nowrap first:pl-3 last:pr-4", className)}
      {...props}
    />
  );
}

export { Table, TableBody, TableCell, TableHead, TableHeader, TableRow };
