"use client";

import { useEffect, useState } from "react";

/** The value once it has rested for `restMs`: what follows typing should not run at every key. */
export function useSettled<T>(value: T, restMs = 300): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return settled;
}
