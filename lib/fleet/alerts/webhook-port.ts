export type WebhookAnswer = { ok: true; status: number } | { ok: false; reason: string };

/** Where alerts go. The address and the secret stay behind the port: only the host is shown. */
export type WebhookPort = {
  host: string;
  /** Public origin of the console, without a trailing slash: what an alert's link starts with. */
  site: string;
  /** Signs and sends one body. Never throws; answers within 10 s. `reason` carries no part of the address but its host. */
  post: (body: string) => Promise<WebhookAnswer>;
};
