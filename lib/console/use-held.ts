"use client";

import { useState, type FocusEvent, type UIEvent } from "react";

/** Stands still while it is pointed at, has the focus, is scrolled away from its top, or was told to. */
export function useHeld() {
  const [pressed, setPressed] = useState(false);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [scrolled, setScrolled] = useState(false);
  return {
    pressed,
    held: pressed || pointed || focused || scrolled,
    toggle: () => setPressed((now) => !now),
    /** For the list itself or what holds it. */
    listProps: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: (event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
      },
      onScrollCapture: ({ target }: UIEvent<HTMLElement>) =>
        setScrolled(target instanceof Element && target.scrollTop > 8),
    },
  };
}
