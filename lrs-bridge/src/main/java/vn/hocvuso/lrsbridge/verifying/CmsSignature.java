package vn.hocvuso.lrsbridge.verifying;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.CMSVerifierCertificateNotValidException;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import vn.hocvuso.lrsbridge.verifying.PaperSeal.Fault;
import vn.hocvuso.lrsbridge.verifying.PaperSeal.Signer;

/** A detached signature in CMS (RFC 5652) over bytes, by one signer whose certificate lies in it. */
final class CmsSignature {
    private static final Set<ASN1ObjectIdentifier> DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256,
            NISTObjectIdentifiers.id_sha384,
            NISTObjectIdentifiers.id_sha512,
            NISTObjectIdentifiers.id_sha3_256,
            NISTObjectIdentifiers.id_sha3_384,
            NISTObjectIdentifiers.id_sha3_512);
    /** What people need of a certificate's names; it often holds a personal number too. */
    private static final List<ASN1ObjectIdentifier> NAMES = List.of(BCStyle.CN, BCStyle.T, BCStyle.OU, BCStyle.O);

    private final SignerInformation information;
    private final X509CertificateHolder certificate;

    private CmsSignature(SignerInformation information, X509CertificateHolder certificate) {
        this.information = information;
        this.certificate = certificate;
    }

    /** Reads one, behind which zeros may stand; nothing when it is of another kind. */
    static Optional<CmsSignature> of(byte[] contents, byte[] signed) {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            CMSSignedData data =
                    new CMSSignedData(new CMSProcessableByteArray(signed), ContentInfo.getInstance(in.readObject()));
            Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
            if (signers.size() != 1 || !data.isDetachedSignature()) {
                return Optional.empty();
            }
            SignerInformation only = signers.iterator().next();
            return data.getCertificates().getMatches(null).stream()
                    .filter(one -> only.getSID().match(one))
                    .findFirst()
                    .map(found -> new CmsSignature(only, found));
        } catch (IOException | CMSException | RuntimeException notOne) {
            // Bouncy Castle meets broken structures with exceptions of many kinds
            return Optional.empty();
        }
    }

    /** Why it does not hold. */
    Optional<Fault> fault() {
        if (!DIGESTS.contains(information.getDigestAlgorithmID().getAlgorithm())) {
            return Optional.of(Fault.WEAK);
        }
        try {
            return information.verify(verifier()) ? Optional.empty() : Optional.of(Fault.NOT_BY_ITS_CERTIFICATE);
        } catch (CMSSignerDigestMismatchException another) {
            return Optional.of(Fault.ALTERED);
        } catch (CMSVerifierCertificateNotValidException outsideOfItsTime) {
            return Optional.of(Fault.NOT_BY_ITS_CERTIFICATE);
        } catch (CMSException | RuntimeException unknown) {
            return Optional.of(Fault.UNREADABLE);
        }
    }

    private SignerInformationVerifier verifier() {
        return new SignerInformationVerifier(
                new DefaultCMSSignatureAlgorithmNameGenerator(),
                new DefaultSignatureAlgorithmIdentifierFinder(),
                new CertifiedKey(certificate),
                new BcDigestCalculatorProvider());
    }

    /**
     * Who made it.
     *
     * @param otherwise when, if the signature does not say it itself
     */
    Signer signer(Optional<Instant> otherwise) {
        return new Signer(
                names(certificate.getSubject()),
                names(certificate.getIssuer()),
                certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                signingTime().or(() -> otherwise));
    }

    private Optional<Instant> signingTime() {
        AttributeTable attributes = information.getSignedAttributes();
        return Optional.ofNullable(attributes == null ? null : attributes.get(CMSAttributes.signingTime))
                .map(Attribute::getAttrValues)
                .map(values -> Time.getInstance(values.getObjectAt(0)).getDate().toInstant());
    }

    private static String names(X500Name name) {
        return NAMES.stream()
                .flatMap(kind -> Arrays.stream(name.getRDNs(kind)))
                .map(one -> IETFUtils.valueToString(one.getFirst().getValue()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
