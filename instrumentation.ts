/** Runs once as the server starts. A start that fails ends the process: a server that answers 500 to everything helps nobody. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  try {
    const { start } = await import("./inngest/start");
    await start();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
