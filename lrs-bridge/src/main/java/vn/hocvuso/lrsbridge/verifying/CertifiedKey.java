package vn.hocvuso.lrsbridge.verifying;

import java.io.IOException;
import java.io.OutputStream;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.bouncycastle.operator.OperatorCreationException;

/** The key of a certificate, by which Java itself checks signatures: RSA, RSA-PSS or ECDSA. */
final class CertifiedKey implements ContentVerifierProvider {
    private static final String WITH_PSS = "ANDMGF1";
    private static final String PSS = "RSASSA-PSS";

    private final X509CertificateHolder certificate;

    CertifiedKey(X509CertificateHolder certificate) {
        this.certificate = certificate;
    }

    @Override
    public boolean hasAssociatedCertificate() {
        return true;
    }

    @Override
    public X509CertificateHolder getAssociatedCertificate() {
        return certificate;
    }

    @Override
    public ContentVerifier get(AlgorithmIdentifier algorithm) throws OperatorCreationException {
        try {
            Signature signature = signature(algorithm);
            signature.initVerify(key());
            return new Verifier(algorithm, signature);
        } catch (GeneralSecurityException | IOException e) {
            throw new OperatorCreationException("not a signature that is known: " + e.getMessage(), e);
        }
    }

    private PublicKey key() throws GeneralSecurityException, IOException {
        boolean curve = certificate
                .getSubjectPublicKeyInfo()
                .getAlgorithm()
                .getAlgorithm()
                .equals(X9ObjectIdentifiers.id_ecPublicKey);
        return KeyFactory.getInstance(curve ? "EC" : "RSA")
                .generatePublic(new X509EncodedKeySpec(
                        certificate.getSubjectPublicKeyInfo().getEncoded()));
    }

    private static Signature signature(AlgorithmIdentifier algorithm) throws GeneralSecurityException, IOException {
        String name = new DefaultSignatureNameFinder().getAlgorithmName(algorithm);
        if (!name.endsWith(WITH_PSS)) {
            return Signature.getInstance(name);
        }
        AlgorithmParameters parameters = AlgorithmParameters.getInstance(PSS);
        parameters.init(algorithm.getParameters().toASN1Primitive().getEncoded());
        Signature signature = Signature.getInstance(PSS);
        signature.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
        return signature;
    }

    private record Verifier(AlgorithmIdentifier algorithm, Signature signature) implements ContentVerifier {
        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public OutputStream getOutputStream() {
            return new Fed(signature);
        }

        @Override
        public boolean verify(byte[] expected) {
            try {
                return signature.verify(expected);
            } catch (SignatureException malformed) {
                return false;
            }
        }
    }

    /** What is written is what the signature is over. */
    private static final class Fed extends OutputStream {
        private final Signature signature;

        Fed(Signature signature) {
            this.signature = signature;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                signature.update(bytes, from, length);
            } catch (SignatureException e) {
                throw new IOException(e);
            }
        }
    }
}
