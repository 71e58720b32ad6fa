package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.lrsbridge.xapi.Received;
import vn.hocvuso.lrsbridge.xapi.StatementComparison;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;
import vn.hocvuso.lrsbridge.xapi.Unreadable;

/**
 * A signed statement (xAPI 1.0.3 part 2 section 2.6): an attachment that is a JSON Web Signature in compact form, over
 * the statement itself.
 */
final class StatementSignature {
    private static final Set<String> ALGORITHMS = Set.of("RS256", "RS384", "RS512");
    private static final StatementReader READER = new StatementReader(StatementLimits.defaults());

    private StatementSignature() {}

    /** What is wrong with a signature. */
    record Wrong(String requirement, String message, String found) {}

    static Optional<Wrong> check(Received statement, JsonNode attachment, @Nullable SentAttachment content) {
        String type = attachment.path("contentType").asText();
        if (!type.equals("application/octet-stream")) {
            return wrong(
                    "Data 2.6 s4.b2",
                    "chữ ký phải có contentType application/octet-stream"
                            + " / a signature's contentType is application/octet-stream",
                    type);
        }
        if (content == null) {
            return Optional.empty();
        }
        try {
            return check(statement, JWSObject.parse(text(content)));
        } catch (ParseException notAJws) {
            return wrong(
                    "XAPI-00115",
                    "chữ ký không phải JWS dạng gọn / the signature is not a JWS in compact form",
                    String.valueOf(notAJws.getMessage()));
        }
    }

    private static Optional<Wrong> check(Received statement, JWSObject signature) {
        String algorithm = signature.getHeader().getAlgorithm().getName();
        if (!ALGORITHMS.contains(algorithm)) {
            return wrong(
                    "XAPI-00117",
                    "thuật toán phải là RS256, RS384 hoặc RS512 / the algorithm must be RS256, RS384 or RS512",
                    algorithm);
        }
        if (!signs(signature, statement)) {
            return wrong(
                    "XAPI-00116", "nội dung được ký khác với câu / what was signed differs from the statement", "");
        }
        return certificate(signature)
                .flatMap(of -> isValid(signature, of)
                        ? Optional.empty()
                        : wrong(
                                "Data 2.6 s4.b5",
                                "chữ ký không đúng với chứng thư trong x5c"
                                        + " / the signature does not fit the certificate in x5c",
                                of.getSubjectX500Principal().getName()));
    }

    private static boolean signs(JWSObject signature, Received statement) {
        try {
            List<Received> signed =
                    READER.read(signature.getPayload().toBytes()).statements();
            return signed.size() == 1 && StatementComparison.signs(signed.get(0), statement);
        } catch (Unreadable notAStatement) {
            return false;
        }
    }

    private static Optional<X509Certificate> certificate(JWSObject signature) {
        List<Base64> chain = signature.getHeader().getX509CertChain();
        return chain == null || chain.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(X509CertUtils.parse(chain.get(0).decode()));
    }

    private static boolean isValid(JWSObject signature, X509Certificate certificate) {
        try {
            return certificate.getPublicKey() instanceof RSAPublicKey key && signature.verify(new RSASSAVerifier(key));
        } catch (JOSEException cannotBeVerified) {
            return false;
        }
    }

    private static String text(SentAttachment content) {
        try (InputStream open = content.content().get()) {
            byte[] text = open.readNBytes(AttachmentLimits.defaults().signatureBytes());
            return new String(text, StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException("the content of a signature cannot be read", broken);
        }
    }

    private static Optional<Wrong> wrong(String requirement, String message, String found) {
        return Optional.of(new Wrong(requirement, message, found));
    }
}
