import { useNames } from '#console/graph/useNames.ts';
import { useWords } from '#console/language/Language.tsx';
import { arcsOf } from './arcsOf.ts';
import { toneOf } from './flowTone.ts';
import { words } from './words.ts';
import type { FlowReport } from '#client/flowReport.ts';

const ROW = 44;
const WIDTH = 640;
const BOX = 150;

/** Sources to the left, recipients to the right; a line for each way, as thick as it carries fields. The table below says the same. */
export function FlowPicture({ flows }: { readonly flows: FlowReport['flows'] }) {
  const say = useWords(words);
  const names = useNames();
  const { sources, recipients, arcs } = arcsOf(flows, toneOf);
  const height = ROW * Math.max(sources.length, recipients.length);
  const name = (role: string) => (role === 'caller' ? say.you : names.role(role));
  const middle = (place: number) => ROW * (place + 0.5);
  return (
    <svg className="flows" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={say.picture}>
      {arcs.map(({ from, to, fields, tone }) => (
        <path
          key={`${from} ${to}`}
          className={tone}
          d={`M${BOX} ${middle(from)} C${WIDTH / 2} ${middle(from)} ${WIDTH / 2} ${middle(to)} ${WIDTH - BOX} ${middle(to)}`}
          strokeWidth={Math.min(2 + fields, 14)}
        />
      ))}
      {sources.map((role, place) => (
        <text key={role} x={BOX - 10} y={middle(place)} textAnchor="end">
          {name(role)}
        </text>
      ))}
      {recipients.map((role, place) => (
        <text key={role} x={WIDTH - BOX + 10} y={middle(place)}>
          {name(role)}
        </text>
      ))}
    </svg>
  );
}
