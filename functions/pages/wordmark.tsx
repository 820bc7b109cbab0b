/** The product's name with its mark: two viewpoints on one object. */
export function Wordmark() {
  return (
    <p className="wordmark">
      <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">
        <circle cx="11" cy="10" r="8" fill="none" strokeWidth="3" className="side-a-stroke" />
        <circle cx="21" cy="10" r="8" fill="none" strokeWidth="3" className="side-b-stroke" />
      </svg>
      <span>Parallax</span>
    </p>
  );
}
