import type { ComponentProps } from "react";

import { cn } from "./cn";

const inputClasses =
  "w-full min-w-0 rounded-md border border-input bg-card px-3 text-ui text-foreground outline-none transition-[color,box-shadow,border-color] placeholder:text-muted-foreground selection:bg-primary selection:text-primary-foreground focus-visible:border-ring focus-visible:ring-3 focus-visible:ring-ring/20 disabled:cursor-not-allowed disabled:opacity-50 aria-invalid:border-fail aria-invalid:ring-fail/20 max-sm:text-base";

function Input({ className, type, ...props }: ComponentProps<"input">) {
  return (
    <input type={type} data-slot="input" className={cn(inputClasses, "h-8 py-1 max-sm:h-10", className)} {...props} />
  );
}

export { Input, inputClasses };
