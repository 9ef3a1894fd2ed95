import { launchOurs } from './ours.ts';
import type { ConsentedGround } from '#bench/consented/consentedGround.ts';
import type { Gateway } from './gateway.ts';

/** Decisions, signed contexts and the durable ledger on. With a folder it leaves its CPU profile there when it is told to end. */
export function oursConsented({ env, token }: Pick<ConsentedGround, 'env' | 'token'>, profile?: string): Gateway {
  const watched = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  return {
    id: 'ours-consented',
    title: 'ours, with consent and ledger',
    headers: { authorization: `Bearer ${token}` },
    launch(site) {
      const { args, ...launch } = launchOurs(site);
      return { ...launch, args: [...watched, ...args], env: { ...launch.env, ...env } };
    },
  };
}
