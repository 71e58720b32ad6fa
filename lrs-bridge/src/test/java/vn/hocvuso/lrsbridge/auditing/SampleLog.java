package vn.hocvuso.lrsbridge.auditing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A log in memory with a key of its own, for tests. */
public record SampleLog(List<AuditEntry> entries, LogSigner signer) implements MerkleTree.Subtrees {
    /** A log of that many entries. */
    public static SampleLog of(int size) {
        return named("log.example.vn/log", size);
    }

    /** A log of that name and size. */
    public static SampleLog named(String origin, int size) {
        List<AuditEntry> entries = IntStream.range(0, size)
                .mapToObj(i -> AuditEntry.about(AuditEntry.Kind.CREDENTIAL_ISSUED, new byte[] {(byte) i}))
                .toList();
        return new SampleLog(entries, new JdkSigner(origin, pair()));
    }

    /** The same with one more entry. */
    public SampleLog with(AuditEntry entry) {
        return new SampleLog(Stream.concat(entries.stream(), Stream.of(entry)).toList(), signer);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with the JDK alone. */
    private record JdkSigner(String origin, KeyPair pair) implements LogSigner {
        @Override
        public LogKey key() {
            byte[] encoded = pair.getPublic().getEncoded();
            return LogKey.of(origin, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        }

        @Override
        public byte[] sign(byte[] bytes) {
            try {
                Signature ed25519 = Signature.getInstance("Ed25519");
                ed25519.initSign(pair.getPrivate());
                ed25519.update(bytes);
                return ed25519.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Its public key. */
    public LogKey key() {
        return signer.key();
    }

    /** An entry. */
    public AuditEntry entry(int index) {
        return entries.get(index);
    }

    TreeHash entryHash(int index) {
        return whole(0, index);
    }

    /** The tree now. */
    public Checkpoint checkpoint() {
        return new Checkpoint(key().name(), entries.size(), MerkleTree.root(entries.size(), this));
    }

    /** The proof of an entry under a checkpoint that is signed now. */
    public LogProof proof(int index) {
        return new LogProof(
                index,
                MerkleTree.inclusion(index, entries.size(), this),
                SignedNote.signed(checkpoint().text(), signer));
    }

    @Override
    public TreeHash whole(int height, long place) {
        return height == 0
                ? TreeHash.leaf(entries.get((int) place).bytes())
                : TreeHash.node(whole(height - 1, 2 * place), whole(height - 1, 2 * place + 1));
    }
}
