/** How a serving process is started so that it stays small. */

// The server gives memory back in quiet moments (lib/server/spare-memory.ts); a small young generation keeps it small.
export const FLAGS = ["--expose-gc", "--max-semi-space-size=8"];

// Each of glibc's arenas keeps what its thread once used: two are enough for a server that mostly sleeps. And what is free at the top goes
// back at once: the threshold otherwise grows with the largest burst there ever was. Elsewhere it means nothing.
export const ALLOCATOR = { MALLOC_ARENA_MAX: "2", MALLOC_TRIM_THRESHOLD_: "131072" };
