import { useQuery } from 'urql';
import { ConsentCatalogueDocument } from '#client/generated/documents.ts';
import { useEither, useWords } from '#console/language/Language.tsx';
import { useSignedIn } from '#console/session/Session.tsx';
import { Choice } from '#console/ui/Choice.tsx';
import { Typed } from '#console/ui/Typed.tsx';
import { useAddress } from '#console/ui/useAddress.ts';
import { words } from './words.ts';

/** Person, partner, category, consent, purpose, period: each stands in the address. */
export function FlowFilters() {
  const say = useWords(words);
  const either = useEither();
  const [get, set] = useAddress();
  const { facts } = useSignedIn();
  const [{ data }] = useQuery({ query: ConsentCatalogueDocument, requestPolicy: 'cache-first' });
  const field = (name: string) => ({ value: get(name) ?? '', onChange: (value: string) => set({ [name]: value }) });
  const organisations = facts.organisations.map(({ id, name }) => [id, either(name)] as const);
  const scopes = (data?.scopes ?? []).map((each) => [each.code, either(each)] as const);
  const purposes = (data?.purposes ?? []).map(({ code }) => [code, code] as const);
  return (
    <div className="filters">
      <Typed label={say.person} {...field('person')} />
      <Choice label={say.recipient} any={say.any} options={organisations} {...field('recipient')} />
      <Choice label={say.source} any={say.any} options={organisations} {...field('source')} />
      <Choice label={say.scope} any={say.any} options={scopes} {...field('scope')} />
      <Choice label={say.purpose} any={say.any} options={purposes} {...field('purpose')} />
      <Typed label={say.consent} {...field('consent')} />
      <Typed label={say.from} type="date" {...field('from')} />
      <Typed label={say.until} type="date" {...field('until')} />
      <Choice
        label={say.which}
        any={say.both}
        options={[
          ['released', say.released],
          ['refused', say.refusedOnly],
        ]}
        {...field('which')}
      />
    </div>
  );
}
