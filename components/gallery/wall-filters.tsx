import { BotIcon } from "lucide-react";
import Link from "next/link";

import { cn } from "@/components/ui/cn";
import { categoryWords, wallHref } from "@/lib/console/gallery-address";
import { gallerySorts, type WallQuery } from "@/lib/console/gallery-contract";

const sortWords = { trending: "Trending", recent: "Recent", popular: "Popular" };

/** The order and the kind of pictures, as links: each view has an address. */
export function WallFilters({ query, categories }: { query: WallQuery; categories: readonly string[] }) {
  const shown = query.category && !categories.includes(query.category) ? [...categories, query.category] : categories;
  return (
    <div className="mb-5 flex flex-wrap items-center gap-2">
      <nav aria-label="Order" className="flex h-8 rounded-md border border-input bg-card p-0.5 max-sm:h-10">
        {gallerySorts.map((sort) => (
          <Link
            key={sort}
            href={wallHref({ ...query, sort })}
            scroll={false}
            prefetch={false}
            aria-current={query.sort === sort ? "page" : undefined}
            className={cn(
              "flex items-center rounded-[4px] px-3",
              query.sort === sort ? "bg-secondary font-medium" : "text-muted-foreground hover:text-foreground",
            )}
          >
            {sortWords[sort]}
          </Link>
        ))}
      </nav>
      {shown.length > 0 && <span aria-hidden className="mx-2 h-5 w-px bg-border max-lg:hidden" />}
      {shown.length > 0 && (
        <nav
          aria-label="Category"
          className="flex gap-2 max-lg:-mx-4 max-lg:basis-[calc(100%+2rem)] max-lg:overflow-x-auto max-lg:px-4 max-lg:py-1 sm:max-lg:-mx-8 sm:max-lg:basis-[calc(100%+4rem)] sm:max-lg:px-8"
        >
          {[undefined, ...shown].map((category) => (
            <Link
              key={category ?? ""}
              href={wallHref({ ...query, category })}
              scroll={false}
              prefetch={false}
              aria-current={query.category === category ? "page" : undefined}
              className={cn(
                "flex h-8 shrink-0 items-center rounded-full border px-3 whitespace-nowrap transition-colors max-sm:h-10",
                query.category === category
                  ? "border-foreground font-medium text-foreground"
                  : "border-border bg-card text-muted-foreground hover:text-foreground",
              )}
            >
              {category ? categoryWords(category) : "Everything"}
            </Link>
          ))}
        </nav>
      )}
      <p className="inline-flex items-center gap-1.5 text-xs text-muted-foreground lg:ml-auto">
        <BotIcon aria-hidden className="size-4" strokeWidth={1.75} />
        Members marked Bot are automated accounts.
      </p>
    </div>
  );
}
