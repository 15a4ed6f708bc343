/** What all bots depend on. */
export type Dependency = "studio" | "model";

export const dependencyWords: Record<Dependency, string> = { studio: "The gallery", model: "The model" };
