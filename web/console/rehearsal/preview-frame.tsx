import '../shell/preview-frame.css';
import { useState } from 'react';

interface PreviewFrameProps {
  src: string;
  title: string;
  phone: boolean;
  /** Told the document's own title, which is a mail's subject. */
  onTitle?: (title: string) => void;
}

/**
 * A document of ours shown within the page. It runs no script and its policy lets it send nothing; `allow-same-origin`
 * is for reading its title.
 */
export function PreviewFrame({ src, title, phone, onTitle }: PreviewFrameProps) {
  const [loaded, setLoaded] = useState('');
  return (
    <iframe
      className={`preview-frame${phone ? ' phone' : ''}`}
      src={src}
      title={title}
      sandbox="allow-same-origin"
      aria-busy={loaded !== src}
      onLoad={({ currentTarget }) => {
        setLoaded(src);
        onTitle?.(currentTarget.contentDocument?.title ?? '');
      }}
    />
  );
}
