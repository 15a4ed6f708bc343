"use client";

import { useState, type FormEvent } from "react";

import { ApiError, errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";

type State = { busy: boolean; problem: string | null; fields: Readonly<Record<string, string>> };

/** Sends a form as JSON and then leaves the page; a refusal keeps what was typed and says why. */
export function useAuthForm(path: string, next: string, extra: Record<string, string> = {}) {
  const [state, setState] = useState<State>({ busy: false, problem: null, fields: {} });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (state.busy) return;
    const form = event.currentTarget;
    const body = { ...Object.fromEntries(new FormData(form)), ...extra };
    setState({ busy: true, problem: null, fields: {} });
    try {
      await apiFetch(path, { method: "POST", body });
      // A full load: the pages behind the door start from the server's state, not from this one's.
      window.location.assign(next);
    } catch (error) {
      const fields = error instanceof ApiError ? error.fields : {};
      const named = Object.keys(fields).find((name) => form.elements.namedItem(name));
      setState({ busy: false, problem: named ? null : errorWords(error), fields });
      const target = form.elements.namedItem(named ?? "password");
      if (target instanceof HTMLInputElement) target.focus();
    }
  }

  /** What was said about an input is withdrawn once it is edited. */
  function edited(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement;
    setState((now) => (now.fields[name] ? { ...now, fields: { ...now.fields, [name]: "" } } : now));
  }

  return { ...state, submit, edited };
}
