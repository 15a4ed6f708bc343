"use client";

import { useEffect, useEffectEvent } from "react";

const typingSelector =
  'input:not([type="checkbox"]):not([type="radio"]):not([type="range"]), textarea, select, [contenteditable="true"], [role="textbox"]';
const floatingSelector =
  '[role="dialog"][data-state="open"]:not([data-shortcuts]), [role="alertdialog"][data-state="open"], [role="menu"][data-state="open"], [role="listbox"][data-state="open"]';

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(typingSelector) !== null;
}

/**
 * Runs `act` when `key` is pressed anywhere on the page: never while typing, never behind an open dialog or
 * menu (a sheet that lets keys through carries `data-shortcuts`). `mod` asks for ⌘ or Ctrl, and then also works while typing.
 */
export function useShortcut(
  key: string,
  act: (event: KeyboardEvent) => void,
  {
    enabled = true,
    mod = false,
    unless,
  }: { enabled?: boolean; mod?: boolean; unless?: (event: KeyboardEvent) => boolean } = {},
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (event.key.toLowerCase() !== key.toLowerCase()) return;
    if (mod !== (event.metaKey || event.ctrlKey)) return;
    if (!mod && (isTyping(event) || document.querySelector(floatingSelector))) return;
    if (unless?.(event)) return;
    event.preventDefault();
    act(event);
  });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [enabled]);
}
