"use client";

import { XIcon } from "lucide-react";
import { useState } from "react";

import { Input } from "@/components/ui/input";

/** Short words, each a chip; Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function TagInput({
  id,
  tags,
  onChange,
  limit,
  placeholder,
  invalid,
  describedBy,
}: {
  id: string;
  tags: readonly string[];
  onChange: (tags: string[]) => void;
  limit: number;
  placeholder: string;
  invalid?: boolean;
  describedBy?: string;
}) {
  const [text, setText] = useState("");
  const add = () => {
    const fresh = text
      .split(",")
      .map((word) => word.trim().slice(0, 40))
      .filter((word) => word !== "" && !tags.includes(word));
    setText("");
    if (fresh.length > 0) onChange([...tags, ...fresh].slice(0, limit));
  };
  return (
    <div className="flex flex-col gap-1.5">
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li
              key={tag}
              className="inline-flex h-6 items-center gap-0.5 rounded-full border border-input bg-card pr-0.5 pl-2 text-xs"
            >
              {tag}
              <button
                type="button"
                aria-label={`Remove ${tag}`}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
                className="grid size-5 place-items-center rounded-full text-muted-foreground hover:bg-accent"
              >
                <XIcon className="size-3" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Input
        id={id}
        value={text}
        placeholder={tags.length >= limit ? `${limit} at most` : placeholder}
        disabled={tags.length >= limit}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === ",") {
            if (text.trim() !== "" || event.key === ",") event.preventDefault();
            add();
          }
          if (event.key === "Backspace" && text === "" && tags.length > 0) onChange(tags.slice(0, -1));
        }}
      />
    </div>
  );
}
