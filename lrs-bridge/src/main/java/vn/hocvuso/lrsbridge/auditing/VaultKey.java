package vn.hocvuso.lrsbridge.auditing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 key out of the {@link KeyVault}. The private half never leaves this object. */
public final class VaultKey {
    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String NO_END = "99991231235959Z";
    private static final int SERIAL_BITS = 120;

    private final Ed25519PrivateKeyParameters key;
    private final Instant since;

    private VaultKey(Ed25519PrivateKeyParameters key, Instant since) {
        this.key = key;
        this.since = since;
    }

    /** A new key, with what a keystore wants of it. */
    record Made(VaultKey key, PrivateKey privateKey, Certificate certificate) {}

    static VaultKey read(byte[] pkcs8, Instant since) {
        try {
            return new VaultKey((Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(pkcs8), since);
        } catch (IOException | ClassCastException e) {
            throw new IllegalStateException("the keystore holds a key that is not Ed25519", e);
        }
    }

    static Made make(String name, Instant now, SecureRandom random) throws IOException, GeneralSecurityException {
        VaultKey key = new VaultKey(new Ed25519PrivateKeyParameters(random), now);
        byte[] pkcs8 = PrivateKeyInfoFactory.createPrivateKeyInfo(key.key, null).getEncoded();
        return new Made(
                key,
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                key.certificate(name, random));
    }

    /** A keystore holds a private key only with a certificate; this one certifies nothing and never ends. */
    private Certificate certificate(String name, SecureRandom random) throws IOException, GeneralSecurityException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(ED25519);
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(new BigInteger(SERIAL_BITS, random)));
        generator.setSignature(algorithm);
        generator.setIssuer(new X500Name("CN=" + name));
        generator.setSubject(new X500Name("CN=" + name));
        generator.setStartDate(new Time(new DERUTCTime(UTC.format(since))));
        generator.setEndDate(new Time(new DERGeneralizedTime(NO_END)));
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key.generatePublicKey()));
        TBSCertificate unsigned = generator.generateTBSCertificate();
        DERBitString signature = new DERBitString(sign(unsigned.getEncoded(ASN1Encoding.DER)));
        byte[] signed = new DERSequence(new ASN1Encodable[] {unsigned, algorithm, signature}).getEncoded();
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed));
    }

    /** The 32 bytes of the public half (RFC 8032). */
    public byte[] publicKey() {
        return key.generatePublicKey().getEncoded();
    }

    /** When it was made. */
    public Instant since() {
        return since;
    }

    /** The signature over these bytes, 64 bytes. */
    public byte[] sign(byte[] bytes) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        key.sign(Ed25519.Algorithm.Ed25519, null, bytes, 0, bytes.length, signature, 0);
        return signature;
    }

    /** This key as the signer of a log of that name. */
    LogSigner signerOf(String origin) {
        LogKey written = LogKey.of(origin, publicKey());
        return new LogSigner() {
            @Override
            public LogKey key() {
                return written;
            }

            @Override
            public byte[] sign(byte[] bytes) {
                return VaultKey.this.sign(bytes);
            }
        };
    }
}
