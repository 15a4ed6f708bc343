import type { ComponentProps } from "react";

import { cn } from "./cn";
import { inputClasses } from "./input";

function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      data-slot="textarea"
      className={cn(inputClasses, "field-sizing-content min-h-18 py-2 leading-[19px]", className)}
      {...props}
    />
  );
}

export { Textarea };
