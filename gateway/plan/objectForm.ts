/**
 * How an object of the answer is held: in JavaScript, the record of its slots, its type name, when it is not an ordinary one, and when
 * a value `v` is null.
 */
export type ObjectForm = {
  readonly record: string;
  readonly type: string;
  readonly odd: string;
  readonly none: string;
};

/** Objects as members sent them: what a member left out is not null. */
export const asSent: ObjectForm = { record: 'o', type: 'o.__typename', odd: '', none: 'v===null' };

/** Objects of a judged answer; one of which anything is withheld is not an ordinary one. */
export const asJudged: ObjectForm = {
  record: 'o.data',
  type: 'o.type',
  odd: 'if(o.whole.gaps!==undefined||o.hidden!==undefined)odd();',
  none: 'v===null||v===undefined',
};
