import { registerHooks } from 'node:module';

/** Loaded before a gateway: it follows no consents, but remembers them for a while. */
const remembering = new URL('rememberedConsents.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    return resolved.url.endsWith('/gateway/lease/followConsents.ts') ? { ...resolved, url: remembering } : resolved;
  },
});
