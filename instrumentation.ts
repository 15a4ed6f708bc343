/** Runs once as the server starts. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { startOrEnd } = await import("./inngest/start");
  await startOrEnd();
}
