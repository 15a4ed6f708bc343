/* node scripts/healthy.mjs: for a container's health check. Ends with 0 when the server of this machine answers that it is up. */
const port = process.env.PORT || "3000";
const up = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(4_000) }).then(
  (answer) => answer.ok,
  () => false,
);
process.exitCode = up ? 0 : 1;
