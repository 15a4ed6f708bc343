const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const EVERY_MS = 10_000;

/** Prints what is being done, a sign of life every ten seconds, and how long it took. Returns what `work` returned. */
export async function timed(label, work) {
  const start = Date.now();
  console.log(`${label} …`);
  const alive = setInterval(() => console.log(`  … ${seconds(Date.now() - start)}`), EVERY_MS);
  try {
    const result = await work();
    console.log(`  done in ${seconds(Date.now() - start)}`);
    return result;
  } finally {
    clearInterval(alive);
  }
}
