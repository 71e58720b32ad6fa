package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Contents in H2 or PostgreSQL, in pieces, so that none has to fit into memory. */
@Singleton
public class JpaAttachmentStore implements AttachmentStore {
    private static final int PIECE = 256 * 1024;

    private final EntityManager entities;

    @Inject
    public JpaAttachmentStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void keep(SentAttachment attachment) {
        // whoever enters the hash first writes the pieces; another one waits here for that commit
        int entered = entities.createNativeQuery(
                        "insert into attachment (sha2, size) values (?1, 0) on conflict do nothing")
                .setParameter(1, attachment.sha2())
                .executeUpdate();
        if (entered == 1) {
            long size = writePieces(attachment);
            entities.createNativeQuery("update attachment set size = ?1 where sha2 = ?2")
                    .setParameter(1, size)
                    .setParameter(2, attachment.sha2())
                    .executeUpdate();
        }
    }

    private long writePieces(SentAttachment attachment) {
        try (InputStream content = attachment.content().get()) {
            long size = 0;
            int number = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                entities.createNativeQuery("insert into attachment_chunk (sha2, number, content) values (?1, ?2, ?3)")
                        .setParameter(1, attachment.sha2())
                        .setParameter(2, number++)
                        .setParameter(3, piece)
                        .executeUpdate();
                size += piece.length;
            }
            return size;
        } catch (IOException broken) {
            throw new UncheckedIOException("the content of an attachment cannot be read", broken);
        }
    }

    @Override
    public Set<String> held(Collection<String> hashes) {
        Set<String> held = new HashSet<>();
        for (String sha2 : hashes) {
            List<?> found = entities.createNativeQuery("select a.sha2 from attachment a where a.sha2 = ?1")
                    .setParameter(1, sha2)
                    .getResultList();
            if (!found.isEmpty()) {
                held.add(sha2);
            }
        }
        return held;
    }

    @Override
    public InputStream open(String sha2) {
        return new Pieces(sha2);
    }

    private Optional<byte[]> piece(String sha2, int number) {
        List<?> found = entities.createNativeQuery(
                        "select c.content from attachment_chunk c where c.sha2 = ?1 and c.number = ?2")
                .setParameter(1, sha2)
                .setParameter(2, number)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    /** One content, whose next piece is read when the one before has been passed on. */
    private final class Pieces extends InputStream {
        private final String sha2;
        private int number;
        private ByteBuffer current = ByteBuffer.allocate(0);
        private boolean ended;

        Pieces(String sha2) {
            this.sha2 = sha2;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length > 0 && !current.hasRemaining() && !ended) {
                Optional<byte[]> next = piece(sha2, number++);
                ended = next.isEmpty();
                current = ByteBuffer.wrap(next.orElseGet(() -> new byte[0]));
            }
            if (ended) {
                return -1;
            }
            int count = Math.min(length, current.remaining());
            current.get(target, offset, count);
            return count;
        }
    }
}
