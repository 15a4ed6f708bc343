"use client";

import { useId, type MouseEvent } from "react";

import { Button, type ButtonProps } from "@/components/ui/button";
import { Tooltip, TooltipContent, TooltipTrigger } from "@/components/ui/tooltip";

/** A button that, when it cannot act, stays reachable and says why (`reason`), to eye and screen reader. */
export function ActionButton({ reason, onClick, ...props }: Omit<ButtonProps, "asChild"> & { reason?: string }) {
  const reasonId = useId();
  if (!reason) return <Button onClick={onClick} {...props} />;
  const refuse = (event: MouseEvent) => event.preventDefault();
  return (
    <Tooltip>
      <TooltipTrigger asChild>
        <Button {...props} aria-disabled aria-describedby={reasonId} onClick={refuse} />
      </TooltipTrigger>
      <span id={reasonId} className="sr-only">
        {reason}
      </span>
      <TooltipContent>{reason}</TooltipContent>
    </Tooltip>
  );
}
