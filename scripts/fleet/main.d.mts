export function main(
  args: string[],
  world: {
    env: Record<string, string | undefined>;
    directory: string;
    print: (line: string) => void;
    warn: (line: string) => void;
  },
): Promise<0 | 1 | 2>;
