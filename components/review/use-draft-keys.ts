"use client";

import { useEffect, useState } from "react";

import { useShortcut } from "@/lib/console/use-shortcut";

export const draftRowId = (id: number) => `draft-${id}`;

export interface DraftActs {
  approve?: (ids: number[]) => void;
  edit?: (id: number) => void;
  reject?: (ids: number[]) => void;
  undo?: (ids: number[]) => void;
}

/** The mark that j/k move, and what x or a click selects. */
export function useDraftMarks({
  ids,
  most,
}: {
  ids: readonly number[];
  /** Selected at once, at most. */
  most: number;
}) {
  const [activeId, setActiveId] = useState<number | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const selected = ids.filter((id) => chosen.has(id));
  const at = activeId === null ? -1 : ids.indexOf(activeId);
  const active = ids[at];
  useEffect(() => {
    if (activeId !== null) document.getElementById(draftRowId(activeId))?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const move = (by: 1 | -1) => {
    const next = at < 0 ? (by === 1 ? 0 : ids.length - 1) : Math.min(ids.length - 1, Math.max(0, at + by));
    setActiveId(ids[next] ?? null);
  };
  const toggle = (id: number) => {
    const next = new Set(selected);
    if (!next.delete(id) && next.size < most) next.add(id);
    setChosen(next);
  };
  const selectAll = () => setChosen(new Set(ids.slice(0, most)));
  const clear = () => setChosen(new Set());
  useShortcut("j", () => move(1), { enabled: ids.length > 0 });
  useShortcut("k", () => move(-1), { enabled: ids.length > 0 });
  useShortcut("x", () => active !== undefined && toggle(active), { enabled: active !== undefined });
  useShortcut("Escape", clear, { enabled: selected.length > 0 });

  /** Before these go: the mark moves to the next that stays. */
  const leave = (gone: readonly number[]) => {
    clear();
    if (active === undefined || !gone.includes(active)) return;
    const stays = (id: number) => !gone.includes(id);
    setActiveId(ids.slice(at).find(stays) ?? ids.slice(0, at).findLast(stays) ?? null);
  };
  return { active, selected, toggle, selectAll, clear, leave };
}

type Marks = Pick<ReturnType<typeof useDraftMarks>, "active" | "selected">;

/** a approves, e edits, r rejects, u takes back: what is selected, or else the marked draft. */
export function useDraftShortcuts({ active, selected }: Marks, acts: DraftActs) {
  const meant = selected.length > 0 ? selected : active === undefined ? [] : [active];
  const isMeant = meant.length > 0;
  useShortcut("a", () => acts.approve?.(meant), { enabled: isMeant && acts.approve !== undefined });
  useShortcut("e", () => active !== undefined && acts.edit?.(active), {
    enabled: active !== undefined && acts.edit !== undefined,
  });
  useShortcut("r", () => acts.reject?.(meant), { enabled: isMeant && acts.reject !== undefined });
  useShortcut("u", () => acts.undo?.(meant), { enabled: isMeant && acts.undo !== undefined });
}
