/** Texts below each other. */
export function Lines({ of }: { readonly of: readonly (string | null | undefined)[] | null | undefined }) {
  return (
    <ul className="plain">
      {(of ?? []).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
