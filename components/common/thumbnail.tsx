"use client";

import { useState } from "react";

import { cn } from "@/components/ui/cn";

/**
 * A picture in a box of its final size: nothing moves when it loads, and a missing one leaves a plain box.
 * @param size edge in CSS pixels (44 feed, 32 rows, 28 trace); without it `className` gives the box.
 * @param crop `top-left` for charts and screens, `none` where all of it has to be seen, `subject` otherwise.
 */
export function Thumbnail({
  src,
  alt,
  size,
  crop = "subject",
  className,
}: {
  src: string | null;
  /** Empty when the title stands beside it. */
  alt: string;
  size?: number;
  crop?: "subject" | "top-left" | "none";
  className?: string;
}) {
  const [failedSrc, setFailedSrc] = useState<string | null>(null);
  const shown = src !== null && src !== failedSrc;
  return (
    <span
      className={cn(
        "relative block shrink-0 overflow-hidden rounded-md bg-muted after:absolute after:inset-0 after:rounded-[inherit] after:border after:border-black/5 dark:after:border-white/10",
        className,
      )}
      style={size === undefined ? undefined : { width: size, height: size }}
    >
      {shown && (
        // The gallery scales its own pictures; the framework's optimiser would fetch other hosts.
        // oxlint-disable-next-line next/no-img-element
        <img
          src={src}
          alt={alt}
          loading="lazy"
          decoding="async"
          onError={() => setFailedSrc(src)}
          className={cn(
            "absolute inset-0 size-full",
            crop === "none" ? "object-contain" : "object-cover",
            crop === "top-left" && "object-left-top",
          )}
        />
      )}
    </span>
  );
}
