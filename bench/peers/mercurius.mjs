/** `node bench/peers/mercurius.mjs SERVICES PORT`. Plain JavaScript: the types of its packages are there only once the bench has installed them. */
import mercuriusGateway from '@mercuriusjs/gateway';
import Fastify from 'fastify';

const [services = '[]', port = '0'] = process.argv.slice(2);
const rewriteHeaders = ({ authorization }) => (authorization ? { authorization } : {});

const app = Fastify();
app.register(mercuriusGateway, {
  jit: 1,
  gateway: { services: JSON.parse(services).map((each) => ({ ...each, rewriteHeaders, connections: 128 })) },
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
