package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedPartsTest {
    private static final String ONE = "/words_vi.properties";
    private static final String OTHER = "/words_en.properties";

    @Test
    void partsOfTheSameVersionStayAndThoseOfAnotherGo(@TempDir Path data) throws IOException {
        Path runtime = data.resolve("runtime");
        UnpackedParts.keepOnlyThoseOf(ONE, runtime);
        Path part = Files.createDirectories(runtime.resolve("applications/lrs-bridge"))
                .resolve("page.class");
        Files.writeString(part, "the version before");

        UnpackedParts.keepOnlyThoseOf(ONE, runtime);
        assertThat(part).exists();

        UnpackedParts.keepOnlyThoseOf(OTHER, runtime);
        assertThat(part).doesNotExist();
        assertThat(runtime).isDirectory();
    }

    @Test
    void partsThatNobodyMarkedGoToo(@TempDir Path data) throws IOException {
        Path part = Files.writeString(
                Files.createDirectories(data.resolve("runtime/lib")).resolve("old.jar"), "old");

        UnpackedParts.keepOnlyThoseOf(ONE, data.resolve("runtime"));

        assertThat(part).doesNotExist();
    }
}
