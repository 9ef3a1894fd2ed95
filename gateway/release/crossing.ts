import type { OrgId } from '#kernel/ids.ts';
import type { GraphNode } from './graphNode.ts';

/** What a flow is asked for with, beside what the gate knows of the request. */
export type Crossing = {
  readonly scope: string;
  readonly sources: readonly OrgId[];
  readonly recipient: OrgId;
  readonly purpose: string | null;
  readonly via: 'selection' | 'requires' | 'key';
  readonly node: GraphNode;
  readonly issued?: boolean;
};
