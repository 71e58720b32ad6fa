package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.Batch;
import vn.hocvuso.lrsbridge.xapi.Received;

/**
 * Whether what statements say about their attachments and what came with them fit together (xAPI 1.0.3 part 2 section
 * 2.4.11, part 3 section 1.5.2): every content is named, every attachment has a content or an address, every hash holds.
 */
final class AttachmentCheck {
    private static final Map<Integer, String> ALGORITHMS =
            Map.of(56, "SHA-224", 64, "SHA-256", 96, "SHA-384", 128, "SHA-512");

    private final Map<String, SentAttachment> sent = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private AttachmentCheck(List<SentAttachment> attachments) {
        attachments.forEach(one -> sent.put(one.sha2(), one));
    }

    /** Everything that does not fit; empty where all does. */
    static List<Finding> of(Batch batch, List<SentAttachment> attachments) {
        AttachmentCheck check = new AttachmentCheck(attachments);
        // a statement that cannot be read may be the one that names a part
        if (batch.unkept().isEmpty()) {
            check.unnamed(batch);
        }
        check.hashes();
        for (Received received : batch.statements()) {
            check.statement(batch.array() ? received.index() : -1, received);
        }
        return check.findings;
    }

    private void unnamed(Batch batch) {
        Set<String> named = batch.statements().stream()
                .flatMap(one -> Attachments.of(one.json()).stream())
                .map(Attachments.Place::sha2)
                .collect(Collectors.toSet());
        sent.keySet().stream()
                .filter(sha2 -> !named.contains(sha2))
                .forEach(sha2 -> findings.add(new Finding(
                        -1,
                        "X-Experience-API-Hash",
                        "XAPI-00128",
                        "không câu nào nhắc tới tệp này / no statement names this part",
                        sha2)));
    }

    private void hashes() {
        for (SentAttachment one : sent.values()) {
            if (!hash(one).equals(one.sha2())) {
                findings.add(new Finding(
                        -1,
                        "X-Experience-API-Hash",
                        "Data 2.4.11",
                        "nội dung tệp không khớp mã băm / the content of the part has another hash",
                        one.sha2()));
            }
        }
    }

    private static String hash(SentAttachment attachment) {
        String algorithm = ALGORITHMS.getOrDefault(attachment.sha2().length(), "SHA-256");
        try (InputStream content = attachment.content().get();
                DigestOutputStream digest =
                        new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance(algorithm))) {
            content.transferTo(digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException broken) {
            throw new UncheckedIOException("the content of an attachment cannot be read", broken);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has " + algorithm, missing);
        }
    }

    private void statement(int index, Received received) {
        for (Attachments.Place place : Attachments.of(received.json())) {
            JsonNode attachment = place.json();
            SentAttachment content = sent.get(place.sha2());
            if (content == null && !attachment.has("fileUrl")) {
                findings.add(new Finding(
                        index,
                        place.pointer(),
                        "XAPI-00129",
                        "tệp đính kèm không có nội dung và không có fileUrl"
                                + " / the attachment has neither content nor fileUrl",
                        place.sha2()));
            }
            if (place.isSignature()) {
                StatementSignature.check(received, attachment, content)
                        .ifPresent(wrong -> findings.add(new Finding(
                                index, place.pointer(), wrong.requirement(), wrong.message(), wrong.found())));
            }
        }
    }
}
