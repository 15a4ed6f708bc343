import type { FormEvent, ReactNode } from "react";

import { Page } from "@/components/common/page";

function submitted(event: FormEvent<HTMLFormElement>, onSubmit: () => void) {
  event.preventDefault();
  const form = event.currentTarget;
  onSubmit();
  // Once the faults are drawn: the first field with one takes the focus.
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** Form at the left, what would come of it at the right, the one filled button below. On a phone one after the other. */
export function CreateFrame({
  title,
  titleAside,
  fields,
  footer,
  onSubmit,
  children,
}: {
  title: string;
  titleAside?: ReactNode;
  fields: ReactNode;
  footer: ReactNode;
  onSubmit: () => void;
  children: ReactNode;
}) {
  return (
    <Page fill className="!gap-0 !p-0">
      <form
        noValidate
        onSubmit={(event) => submitted(event, onSubmit)}
        className="flex min-h-full flex-1 flex-col lg:min-h-0 lg:flex-row"
      >
        <div className="flex shrink-0 flex-col gap-4 border-border p-4 max-lg:border-b lg:w-[340px] lg:overflow-y-auto lg:border-r lg:p-5">
          <div className="flex items-center">
            <h1 className="text-base font-semibold">{title}</h1>
            <span className="ml-auto text-xs">{titleAside}</span>
          </div>
          {fields}
        </div>
        <div className="flex min-w-0 flex-1 flex-col lg:min-h-0">
          <div
            role="region"
            aria-label="Preview"
            tabIndex={0}
            className="flex flex-1 flex-col gap-4 p-4 lg:min-h-0 lg:overflow-y-auto lg:p-5 lg:pt-4"
          >
            {children}
          </div>
          <div className="sticky bottom-0 flex min-h-[60px] shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-t border-border bg-background px-4 py-2.5 lg:px-5">
            {footer}
          </div>
        </div>
      </form>
    </Page>
  );
}
