// An OpenID provider of others (oidc-provider, certified by the OpenID Foundation) for the tests of our sign-in.
import Provider from 'oidc-provider';

const [port, redirect] = process.argv.slice(2);
const provider = new Provider(`http://localhost:${port}`, {
  clients: [{
    client_id: 'bridge', client_secret: 'a-secret-of-the-bridge', redirect_uris: [redirect],
    grant_types: ['authorization_code'], response_types: ['code'],
  }],
  claims: { openid: ['sub'], email: ['email'], profile: ['name'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['of the test'] },
  pkce: { required: () => true, methods: ['S256'] },
  findAccount: async (context, id) => ({
    accountId: id, claims: async () => ({ sub: id, email: `${id}@xa.example.vn`, name: id }),
  }),
});
provider.listen(Number(port), () => console.log('ready'));
