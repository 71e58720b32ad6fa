package vn.hocvuso.lrsbridge.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Speaks to the OpenID provider: OpenID Connect Core 1.0, code flow (section 3.1) with PKCE (RFC 7636). */
@Singleton
class OpenIdProvider {
    private static final Logger LOG = Logger.getLogger("vn.hocvuso.lrsbridge");
    private static final int PATIENCE_MILLIS = 5_000;

    private final OpenIdSettings settings;
    private final URI comesBackTo;
    private volatile Optional<OIDCProviderMetadata> metadata = Optional.empty();

    @Inject
    OpenIdProvider(OpenIdSettings settings, BridgeSettings bridge) {
        this.settings = settings;
        this.comesBackTo = bridge.address("/sign-in/openid/return");
    }

    /**
     * What one sign-in is held together by, from its start to its return.
     *
     * @param verifier the secret of PKCE
     */
    record Journey(String state, String nonce, String verifier) {
        static Journey fresh() {
            return new Journey(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
        }
    }

    /**
     * Who came.
     *
     * @param subject issuer and subject, which stay the same for a person
     * @param name the claim that holds the name to sign in with; empty where it is missing
     */
    record Visitor(String subject, String name) {}

    /** Where the browser goes to. */
    URI address(Journey journey) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile", "email"), client(), comesBackTo)
                .endpointURI(known().getAuthorizationEndpointURI())
                .state(new State(journey.state()))
                .nonce(new Nonce(journey.nonce()))
                .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    private ClientID client() {
        return new ClientID(settings.client());
    }

    private OIDCProviderMetadata known() {
        return metadata.orElseGet(() -> {
            try {
                OIDCProviderMetadata read =
                        OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
                metadata = Optional.of(read);
                return read;
            } catch (GeneralException | IOException unreachable) {
                throw failed("its configuration cannot be read", unreachable);
            }
        });
    }

    /**
     * Exchanges the code and judges the ID token: issuer, audience, signature, expiry, nonce (3.1.3.7).
     *
     * @throws Refused where anything of it is wrong
     */
    Visitor visitor(String code, Journey journey) {
        try {
            IDTokenClaimsSet claims = validator().validate(token(code, journey), new Nonce(journey.nonce()));
            String name =
                    Optional.ofNullable(claims.getStringClaim(settings.claim())).orElse("");
            return new Visitor(claims.getIssuer() + " " + claims.getSubject(), name.strip());
        } catch (BadJOSEException | JOSEException wrong) {
            throw failed("its ID token is not valid", wrong);
        }
    }

    private com.nimbusds.jwt.JWT token(String code, Journey journey) {
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            known().getTokenEndpointURI(),
                            new ClientSecretBasic(client(), new Secret(settings.secret())),
                            new AuthorizationCodeGrant(
                                    new AuthorizationCode(code), comesBackTo, new CodeVerifier(journey.verifier())))
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(PATIENCE_MILLIS);
            request.setReadTimeout(PATIENCE_MILLIS);
            var answer = OIDCTokenResponseParser.parse(request.send());
            if (answer instanceof OIDCTokenResponse tokens) {
                return tokens.getOIDCTokens().getIDToken();
            }
            throw failed(
                    "it refused the code",
                    new IOException(answer.toErrorResponse().getErrorObject().getCode()));
        } catch (IOException | ParseException unreadable) {
            throw failed("its answer cannot be read", unreadable);
        }
    }

    private IDTokenValidator validator() {
        try {
            return new IDTokenValidator(
                    new Issuer(settings.issuer()),
                    client(),
                    algorithm(),
                    known().getJWKSetURI().toURL());
        } catch (java.net.MalformedURLException wrong) {
            throw failed("its keys have no address", wrong);
        }
    }

    /** What the provider signs with; RS256, which each must offer, where it has a choice (Discovery, section 3). */
    private JWSAlgorithm algorithm() {
        List<JWSAlgorithm> offered =
                Optional.ofNullable(known().getIDTokenJWSAlgs()).orElseGet(List::of);
        return offered.isEmpty() || offered.contains(JWSAlgorithm.RS256) ? JWSAlgorithm.RS256 : offered.get(0);
    }

    private Refused failed(String what, Exception cause) {
        LOG.log(Level.WARNING, "OpenID provider " + settings.issuer() + ": " + what, cause);
        return new Refused(Refusal.OPENID_FAILED);
    }
}
