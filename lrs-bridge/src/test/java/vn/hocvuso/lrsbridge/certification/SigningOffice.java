package vn.hocvuso.lrsbridge.certification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** An office that signs papers as real programs do: a certificate of an authority of its own, CMS, an incremental update. */
public final class SigningOffice {
    /** With a personal number, as Vietnamese certificates carry it. */
    public static final String SUBJECT =
            "UID=CCCD:001090000001,CN=Nguyễn Mẫu Ký,T=Chủ tịch,O=Ủy ban nhân dân xã Mẫu,L=Hà Nội,C=VN";

    public static final String NAMED = "Nguyễn Mẫu Ký, Chủ tịch, Ủy ban nhân dân xã Mẫu";
    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant ENDS = Instant.parse("2036-01-01T00:00:00Z");

    private final PrivateKey key;
    private final X509CertificateHolder certificate;
    private final X509CertificateHolder authority;
    private final String algorithm;

    private SigningOffice(
            PrivateKey key, X509CertificateHolder certificate, X509CertificateHolder authority, String algorithm) {
        this.key = key;
        this.certificate = certificate;
        this.authority = authority;
        this.algorithm = algorithm;
    }

    /** One with an RSA key, as most are. */
    public static SigningOffice withRsa() {
        return of("RSA", 2048, "SHA256withRSA");
    }

    public static SigningOffice withEc() {
        return of("EC", 256, "SHA256withECDSA");
    }

    public static SigningOffice withPss() {
        return of("RSA", 2048, "SHA256withRSAandMGF1");
    }

    public static SigningOffice withSha1() {
        return of("RSA", 2048, "SHA1withRSA");
    }

    private static SigningOffice of(String kind, int bits, String algorithm) {
        try {
            KeyPair root = pair("RSA", 2048);
            KeyPair own = pair(kind, bits);
            X500Name ca = new X500Name("CN=CA Mẫu,O=Ban Cơ yếu Mẫu,C=VN");
            X509CertificateHolder rootCertificate = issued(ca, ca, root, root, true);
            return new SigningOffice(
                    own.getPrivate(), issued(ca, new X500Name(SUBJECT), own, root, false), rootCertificate, algorithm);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(String kind, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static X509CertificateHolder issued(X500Name by, X500Name to, KeyPair keys, KeyPair root, boolean ca)
            throws OperatorCreationException, IOException {
        return new JcaX509v3CertificateBuilder(
                        by,
                        BigInteger.valueOf(ca ? 1 : 0x5A17),
                        Date.from(BEGAN),
                        Date.from(ENDS),
                        to,
                        keys.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(ca))
                .addExtension(
                        Extension.keyUsage,
                        true,
                        new KeyUsage(ca ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(root.getPrivate()));
    }

    /** The paper with a signature in its field, which shows a red stamp there. */
    public byte[] sign(byte[] paper) {
        return sign(paper, Change.NONE);
    }

    /** What a program changes with the signing. */
    @FunctionalInterface
    public interface Change {
        Change NONE = document -> {};

        void to(PDDocument document) throws IOException;
    }

    /** The same, while the program changes something else too. */
    public byte[] sign(byte[] paper, Change change) {
        try (PDDocument document = Loader.loadPDF(paper)) {
            change.to(document);
            PDSignatureField field = (PDSignatureField)
                    document.getDocumentCatalog().getAcroForm().getField(SignatureField.NAME);
            PDSignature signature = signature();
            boolean first = field.getSignature() == null;
            if (first) {
                field.getCOSObject().setItem(COSName.V, signature);
            }
            PDAnnotationWidget widget = field.getWidgets().get(0);
            PDRectangle place = widget.getRectangle();
            document.addSignature(signature);
            if (first) {
                // PDFBox hides a signature that brings no picture of its own
                widget.setRectangle(place);
                stamp(document, widget);
            }
            return signed(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signed(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
        signing.setSignature(cms(signing.getContent().readAllBytes()));
        return out.toByteArray();
    }

    private static PDSignature signature() {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
        signature.setName("Nguyễn Mẫu Ký");
        Calendar now = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        signature.setSignDate(now);
        return signature;
    }

    private static void stamp(PDDocument document, PDAnnotationWidget widget) throws IOException {
        PDRectangle place = widget.getRectangle();
        PDAppearanceStream shown = new PDAppearanceStream(document);
        shown.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        shown.setResources(new PDResources());
        try (PDPageContentStream drawn = new PDPageContentStream(document, shown)) {
            drawn.setStrokingColor(0.8f, 0.1f, 0.1f);
            drawn.addRect(4, 4, place.getWidth() - 8, place.getHeight() - 8);
            drawn.stroke();
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(shown);
        widget.setAppearance(appearance);
        widget.getCOSObject().setNeedToBeUpdated(true);
    }

    private byte[] cms(byte[] content) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(
                                    new JcaContentSignerBuilder(algorithm)
                                            .setProvider(new BouncyCastleProvider())
                                            .build(key),
                                    certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate, authority)));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
