import Link from "next/link";

import { Logo } from "@/components/common/logo";
import { Button } from "@/components/ui/button";

/** A page that is not there, in a sentence, with the way back where there is one. */
export function GalleryMissing({
  title,
  description,
  isOpen,
}: {
  title: string;
  description: string;
  isOpen?: boolean;
}) {
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10 text-center">
      <div className="flex max-w-sm flex-col items-center">
        <Logo size={28} />
        <h1 className="mt-4 text-base font-semibold">{title}</h1>
        <p className="mt-1 text-balance text-muted-foreground">{description}</p>
        {isOpen && (
          <Button asChild className="mt-4 max-sm:h-11">
            <Link href="/gallery">Back to the gallery</Link>
          </Button>
        )}
      </div>
    </main>
  );
}
