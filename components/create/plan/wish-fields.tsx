import { useState } from "react";

import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { wishes } from "@/lib/console/plan-words";

import { CountInput } from "../count-input";
import { FormField } from "../form-field";

export type Wish = { posts: number; comments: number };

const own = "own";

/** What a visitor shall see on a day: a plain choice, or numbers. */
export function WishFields({
  wish,
  fault,
  onChange,
}: {
  wish: Wish;
  fault: (name: keyof Wish) => string | undefined;
  onChange: (wish: Wish) => void;
}) {
  const [isOwn, setIsOwn] = useState(false);
  const named = wishes.find(({ posts, comments }) => posts === wish.posts && comments === wish.comments);
  return (
    <>
      <FormField id="wish" label="What shall a visitor see on a day?" group>
        <RadioGroup
          aria-labelledby="wish-label"
          value={isOwn || !named ? own : named.id}
          onValueChange={(id) => {
            const chosen = wishes.find((one) => one.id === id);
            setIsOwn(id === own);
            if (chosen) onChange({ posts: chosen.posts, comments: chosen.comments });
          }}
          className="gap-0"
        >
          {wishes.map(({ id, name, posts, comments }) => (
            <label key={id} className="flex min-h-8 cursor-pointer items-center gap-2.5 max-sm:min-h-11">
              <RadioGroupItem value={id} />
              <span>{name}</span>
              <span className="ml-auto text-xs text-muted-foreground tabular-nums">
                {posts} posts, {comments} comments
              </span>
            </label>
          ))}
          <label className="flex min-h-8 cursor-pointer items-center gap-2.5 max-sm:min-h-11">
            <RadioGroupItem value={own} />
            <span>Numbers of my own</span>
          </label>
        </RadioGroup>
      </FormField>
      <div className="grid grid-cols-2 gap-3">
        {(["posts", "comments"] as const).map((kind) => (
          <FormField
            key={kind}
            id={kind}
            label={kind === "posts" ? "Posts a day" : "Comments a day"}
            fault={fault(kind)}
          >
            <CountInput
              id={kind}
              value={wish[kind]}
              min={0}
              max={kind === "posts" ? 2000 : 5000}
              invalid={fault(kind) !== undefined}
              onChange={(value) => onChange({ ...wish, [kind]: value })}
            />
          </FormField>
        ))}
      </div>
    </>
  );
}
