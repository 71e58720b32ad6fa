package vn.hocvuso.lrsbridge.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tree and its proofs: against the test vectors that logs of other makers agree on, and against itself. */
class MerkleTreeTest {
    private static final int LARGEST = 70;
    private static final SmallTree TREE = new SmallTree(LARGEST);

    @TestFactory
    Stream<DynamicTest> inclusionIsJudgedAsTheVectorsSay() {
        return vectors("inclusion")
                .map(one -> dynamicTest(one.getString("file"), () -> {
                    boolean holds = judged(() -> MerkleTree.includes(
                            checkpoint(one.getJsonNumber("treeSize").longValue(), one.getString("root")),
                            one.getJsonNumber("leafIdx").longValue(),
                            TreeHash.parse(one.getString("leafHash")),
                            path(one)));
                    assertThat(holds).isEqualTo(!one.getBoolean("wantErr"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> consistencyIsJudgedAsTheVectorsSay() {
        return vectors("consistency")
                .map(one -> dynamicTest(one.getString("file"), () -> {
                    boolean holds = judged(() -> MerkleTree.continues(
                            checkpoint(one.getJsonNumber("size1").longValue(), one.getString("root1")),
                            checkpoint(one.getJsonNumber("size2").longValue(), one.getString("root2")),
                            path(one)));
                    assertThat(holds).isEqualTo(!one.getBoolean("wantErr"));
                }));
    }

    private static Stream<JsonObject> vectors(String kind) {
        try (InputStream in = Objects.requireNonNull(MerkleTreeTest.class.getResourceAsStream("merkle-vectors.json"));
                JsonReader reader = Json.createReader(in)) {
            List<JsonObject> vectors = reader.readObject().getJsonArray(kind).getValuesAs(JsonObject.class);
            assertThat(vectors).hasSize(98);
            // one case calls two equal texts that are no hashes equal roots; our checkpoints cannot have such roots
            return vectors.stream()
                    .filter(one -> !one.getString("file").endsWith("/sizes-are-equal-one-and-proof-is-empty.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cannot even be read is refused too. */
    private static boolean judged(BooleanSupplier judge) {
        try {
            return judge.getAsBoolean();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Checkpoint checkpoint(long size, String root) {
        return new Checkpoint("vectors", size, TreeHash.parse(root));
    }

    private static List<TreeHash> path(JsonObject vector) {
        return vector.get("proof") instanceof JsonArray proof
                ? proof.getValuesAs(JsonString.class).stream()
                        .map(hash -> TreeHash.parse(hash.getString()))
                        .toList()
                : List.of();
    }

    @Test
    void theRootsAreThoseOfTheVectors() {
        assertThat(MerkleTree.root(0, TREE)).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        // the 8-leaf tree of RFC 6962's reference implementation
        SmallTree eight = new SmallTree(List.of(
                new byte[0],
                bytes(0),
                bytes(0x10),
                bytes(0x20, 0x21),
                bytes(0x30, 0x31),
                bytes(0x40, 0x41, 0x42, 0x43),
                bytes(0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57),
                bytes(IntStream.range(0x60, 0x70).toArray())));
        assertThat(MerkleTree.root(8, eight)).hasToString("XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void everyLeafOfEverySizeIsProvedAndNoOtherIs() {
        for (int size = 1; size <= LARGEST; size++) {
            Checkpoint tree = new Checkpoint("small", size, MerkleTree.root(size, TREE));
            for (int index = 0; index < size; index++) {
                List<TreeHash> path = MerkleTree.inclusion(index, size, TREE);
                assertThat(MerkleTree.includes(tree, index, TREE.whole(0, index), path))
                        .as("leaf %s of %s", index, size)
                        .isTrue();
                assertThat(MerkleTree.includes(tree, index, TREE.whole(0, index + 1), path))
                        .as("another leaf in place %s of %s", index, size)
                        .isFalse();
                if (size > 1) {
                    assertThat(MerkleTree.includes(tree, (index + 1) % size, TREE.whole(0, index), path))
                            .as("leaf %s of %s in another place", index, size)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everySizeContinuesEverySmallerOneAndNoRewrittenOne() {
        SmallTree rewritten = new SmallTree(LARGEST);
        rewritten.rewrite(0, "another history");
        for (int size = 2; size <= LARGEST; size++) {
            Checkpoint newer = new Checkpoint("small", size, MerkleTree.root(size, TREE));
            for (int older = 1; older < size; older++) {
                List<TreeHash> proof = MerkleTree.consistency(older, size, TREE);
                assertThat(MerkleTree.continues(
                                new Checkpoint("small", older, MerkleTree.root(older, TREE)), newer, proof))
                        .as("%s continues %s", size, older)
                        .isTrue();
                assertThat(MerkleTree.continues(
                                new Checkpoint("small", older, MerkleTree.root(older, rewritten)), newer, proof))
                        .as("%s continues %s with another first entry", size, older)
                        .isFalse();
            }
        }
    }

    @Test
    void whatIsNotInTheTreeHasNoProof() {
        assertThatThrownBy(() -> MerkleTree.inclusion(5, 5, TREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.inclusion(-1, 5, TREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.consistency(6, 5, TREE)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A tree in memory, by the definition. */
    static final class SmallTree implements MerkleTree.Subtrees {
        private final List<TreeHash> leaves = new ArrayList<>();

        SmallTree(int size) {
            IntStream.rangeClosed(0, size).forEach(i -> leaves.add(TreeHash.leaf(bytes(i))));
        }

        SmallTree(List<byte[]> entries) {
            entries.forEach(entry -> leaves.add(TreeHash.leaf(entry)));
        }

        void rewrite(int index, String entry) {
            leaves.set(index, TreeHash.leaf(entry.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public TreeHash whole(int height, long place) {
            return height == 0
                    ? leaves.get((int) place)
                    : TreeHash.node(whole(height - 1, 2 * place), whole(height - 1, 2 * place + 1));
        }
    }
}
