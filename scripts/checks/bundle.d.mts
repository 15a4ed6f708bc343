export function checkBundle(folder?: string): { faults: string[]; note: string };
