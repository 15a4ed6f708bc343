import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";

import { cn } from "./cn";

const badgeVariants = cva(
  "inline-flex h-[22px] w-fit shrink-0 items-center justify-center gap-1 rounded-full border px-2 text-xs font-medium whitespace-nowrap [&>svg]:pointer-events-none [&>svg]:size-3.5 [&>svg]:stroke-[1.75]",
  {
    variants: {
      variant: {
        default: "border-idle-line bg-idle-soft text-idle",
        outline: "border-border bg-card text-foreground font-normal",
        idle: "border-idle-line bg-idle-soft text-idle",
        ok: "border-ok-line bg-ok-soft text-ok",
        held: "border-held-line bg-held-soft text-held",
        fail: "border-fail-line bg-fail-soft text-fail",
      },
      size: {
        default: "",
        sm: "h-[18px] px-1.5 text-2xs [&>svg]:size-3",
      },
    },
    defaultVariants: { variant: "default", size: "default" },
  },
);

type BadgeProps = ComponentProps<"span"> & VariantProps<typeof badgeVariants> & { asChild?: boolean };

function Badge({ className, variant, size, asChild = false, ...props }: BadgeProps) {
  const Comp = asChild ? Slot.Root : "span";
  return <Comp data-slot="badge" className={cn(badgeVariants({ variant, size }), className)} {...props} />;
}

export { Badge, badgeVariants };
