package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeDirectoryTest {
    @Test
    void itIsEmptyWhateverTheLastStartLeftThere(@TempDir Path data) throws IOException {
        Path left =
                Files.createDirectories(data.resolve("runtime/applications")).resolve("old.war");
        Files.writeString(left, "old");

        Path claimed = RuntimeDirectory.claim(data.resolve("runtime"));

        assertThat(claimed).isEmptyDirectory();
    }

    @Test
    void whatARunningServerUsesIsNotTakenFromIt(@TempDir Path data) throws IOException {
        Path claimed = RuntimeDirectory.claim(data.resolve("runtime"));
        Path used = Files.writeString(claimed.resolve("domain.xml"), "in use");

        assertThatThrownBy(() -> RuntimeDirectory.claim(data.resolve("runtime")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another server");
        assertThat(used).exists();
    }
}
