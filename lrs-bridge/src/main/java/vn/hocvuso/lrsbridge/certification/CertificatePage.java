package vn.hocvuso.lrsbridge.certification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.plan.Curriculum.Text;
import vn.hocvuso.lrsbridge.verifying.Checks;
import vn.hocvuso.lrsbridge.verifying.PaperSeal;
import vn.hocvuso.lrsbridge.web.Page;

/**
 * What the public page of a certificate shows.
 *
 * @param name the holder, a child's masked
 * @param whole whether the name is whole, and so credential and paper may be fetched
 * @param qr the QR code of its address, as SVG
 * @param signer who put the official digital signature on its paper, once that came back
 * @param checks what was checked just now
 */
public record CertificatePage(
        Certificate certificate,
        String name,
        boolean whole,
        Text curriculum,
        Text audience,
        List<Achieved> achieved,
        String authority,
        String decision,
        String address,
        String qr,
        Optional<PaperSeal.Signer> signer,
        Checks checks)
        implements Page {
    public CertificatePage {
        achieved = List.copyOf(achieved);
    }

    /** A competency of the certificate. */
    public record Achieved(String code, Text title) {}

    /** When it was issued. */
    public Instant issued() {
        return certificate.issued();
    }

    @Override
    public String template() {
        return "certificate.jte";
    }
}
