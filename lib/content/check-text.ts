export type TextKind = "title" | "caption" | "comment";

export type TextRefusal =
  | "empty"
  | "too_long"
  | "link"
  | "handle"
  | "prompt_fragment"
  | "refusal_phrase";

export type TextCheck = { ok: true; text: string } | { ok: false; reason: TextRefusal };

export type TextRules = {
  kind: TextKind;
  /** Characters; the gallery's own limit (title 200, comment 1000) holds as well. */
  maxLength?: number;
  /** The one handle, without @, a reply may name. */
  replyHandle?: string;
};

export declare function checkText(text: string, rules: TextRules): TextCheck;
