// Law: the style elements that libraries write into a page by themselves are allowed by their very text, so no other is.

/** SHA-256 of each; `known-styles.test.ts` computes them from the installed packages. */
export const knownStyles = [
  // Sonner appends an empty style element and then fills it.
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
  // Radix: the viewport of a scroll area, and of a select.
  "'sha256-vGQdhYJbTuF+M8iCn1IZCHpdkiICocWHDq4qnQF4Rjw='",
  "'sha256-441zG27rExd4/il+NvIqyL8zFx5XmyNQtE381kSkUJk='",
] as const;
