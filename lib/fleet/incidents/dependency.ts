/** What all bots depend on. A gallery that can be read may still take no changes. */
export type Dependency = "studio" | "studio_writes" | "model";

export const dependencyWords: Record<Dependency, string> = {
  studio: "The gallery",
  studio_writes: "The gallery",
  model: "The model",
};

/** What it fails to do, behind those words. */
export const failureWords: Record<Dependency, string> = {
  studio: "does not answer",
  studio_writes: "takes no changes",
  model: "does not answer",
};

/** What it does again when it is over. */
export const recoveryWords: Record<Dependency, string> = {
  studio: "answers again",
  studio_writes: "takes changes again",
  model: "answers again",
};

/** Everything that the gallery is asked for. */
export const galleryParts: Dependency[] = ["studio", "studio_writes"];
