package vn.hocvuso.lrsbridge.certification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.verifying.PaperSeal;

/** Papers that went out to be signed, and those that came back signed. {@code SignedPapersContract} says what it does. */
interface SignedPapers {
    /** Notes papers as they went out; the same bytes are noted once. */
    void noteExported(Collection<Exported> papers);

    /** The paper that went out with this digest. */
    Optional<Exported> exported(String sha256);

    /** Keeps a paper that came back; the register must be locked, so that two that come at once are seen one by one. */
    void keep(Signed paper, byte[] file);

    /** The signed file with this digest. */
    Optional<Signed> find(String sha256);

    /** The signed paper of a certificate that counts: the one with the most signatures. */
    Optional<Signed> of(UUID certificate);

    /** Which of these certificates have a signed paper. */
    Set<UUID> signed(Collection<UUID> certificates);

    /** The signed file of a certificate, byte for byte as it came back. */
    Optional<byte[]> file(UUID certificate);

    /** The signed files of these certificates; whoever has none is not in the answer. */
    Map<UUID, byte[]> files(List<UUID> certificates);

    /**
     * A paper as it went out.
     *
     * @param sha256 64 hexadecimal digits: of the file
     * @param length of the file in bytes
     */
    record Exported(UUID certificate, String sha256, int length, Instant at, String by) {}

    /**
     * A paper as it came back.
     *
     * @param sha256 64 hexadecimal digits: of the file
     * @param length of the file in bytes
     * @param signer who signed last
     * @param at when it was taken in
     * @param by who handed it in
     */
    record Signed(UUID certificate, String sha256, int length, PaperSeal.Signer signer, Instant at, String by) {}
}
