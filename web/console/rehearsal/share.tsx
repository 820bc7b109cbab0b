import { Text } from '@mantine/core';
import { useWords } from '../words/use-words.tsx';

interface ShareProps {
  /** 0 to 1. */
  share: number;
  /** What it is a share of, in words with the number in them. */
  says: string;
  why?: string | undefined;
  good?: boolean;
}

/** A share in words and as a bar. */
export function Share({ share, says, why, good = false }: ShareProps) {
  return (
    <span className="share">
      <Text span size="sm">
        {says}
      </Text>
      <span className="share-track" aria-hidden>
        <span className={`share-bar${good ? ' good' : ''}`} style={{ inlineSize: `${100 * share}%` }} />
      </span>
      {why && (
        <Text span size="xs" c="dimmed" display="block">
          {why}
        </Text>
      )}
    </span>
  );
}

/** “35 %”; what is neither never nor always is not rounded to it. */
export function useShareWords() {
  const words = useWords();
  return (share: number) => {
    if (share > 0 && share < 0.01)
      return words.text('console.rehearsal.below', { share: words.percent(0.01) });
    if (share < 1 && share > 0.99)
      return words.text('console.rehearsal.above', { share: words.percent(0.99) });
    return words.percent(share);
  };
}
