export const FLAGS: string[];
export const ALLOCATOR: Record<string, string>;
