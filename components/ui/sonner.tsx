"use client";

import { CircleCheckIcon, InfoIcon, LoaderCircleIcon, TriangleAlertIcon } from "lucide-react";
import { useTheme } from "next-themes";
import type { CSSProperties } from "react";
import { Toaster as Sonner, type ToasterProps } from "sonner";

function Toaster(props: ToasterProps) {
  const { theme } = useTheme();
  return (
    <Sonner
      theme={(theme ?? "system") as ToasterProps["theme"]}
      position="bottom-right"
      offset={24}
      mobileOffset={{ bottom: 96 }}
      icons={{
        success: <CircleCheckIcon className="size-4 text-ok" strokeWidth={1.75} />,
        info: <InfoIcon className="size-4 text-idle" strokeWidth={1.75} />,
        warning: <TriangleAlertIcon className="size-4 text-held" strokeWidth={1.75} />,
        error: <TriangleAlertIcon className="size-4 text-fail" strokeWidth={1.75} />,
        loading: <LoaderCircleIcon className="size-4 animate-spin text-primary" strokeWidth={1.75} />,
      }}
      toastOptions={{
        classNames: {
          toast: "!shadow-float !font-sans !text-ui !gap-3 !px-4 !py-3",
          title: "!font-medium",
          description: "!text-muted-foreground",
          actionButton:
            "!h-7 !rounded-md !border !border-solid !border-input !bg-card !px-2.5 !text-xs !font-medium !text-foreground",
        },
      }}
      style={
        {
          "--normal-bg": "var(--popover)",
          "--normal-text": "var(--popover-foreground)",
          "--normal-border": "var(--input)",
          "--border-radius": "var(--radius)",
        } as CSSProperties
      }
      {...props}
    />
  );
}

export { Toaster };
