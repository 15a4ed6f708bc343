"use client";

import { useEffect, useRef, useState } from "react";

import { useShortcut } from "@/lib/console/use-shortcut";

const onControl = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.closest("a, button, [role=checkbox]") !== null;

/** j/k move a mark through the rows, x selects, Enter opens, Escape lets the selection go. */
export function useRowKeys({
  ids,
  onOpen,
  onToggle,
  onClear,
}: {
  ids: readonly string[];
  onOpen?: (id: string) => void;
  onToggle?: (id: string) => void;
  onClear?: () => void;
}) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const activeRow = useRef<HTMLTableRowElement>(null);
  const at = activeId === null ? -1 : ids.indexOf(activeId);
  useEffect(() => {
    activeRow.current?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const move = (by: 1 | -1) => {
    const next = at < 0 ? (by === 1 ? 0 : ids.length - 1) : Math.min(ids.length - 1, Math.max(0, at + by));
    setActiveId(ids[next] ?? null);
  };
  const active = ids[at];
  useShortcut("j", () => move(1), { enabled: ids.length > 0 });
  useShortcut("k", () => move(-1), { enabled: ids.length > 0 });
  useShortcut("x", () => active && onToggle?.(active), { enabled: active !== undefined && onToggle !== undefined });
  useShortcut("Escape", () => onClear?.(), { enabled: onClear !== undefined });
  useShortcut("Enter", () => active && onOpen?.(active), {
    enabled: active !== undefined && onOpen !== undefined,
    unless: onControl,
  });
  return { activeId: active ?? null, activeRow, setActiveId };
}
