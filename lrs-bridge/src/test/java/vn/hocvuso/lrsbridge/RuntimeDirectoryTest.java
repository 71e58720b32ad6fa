package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Await;

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

    @Test
    void itIsHeldAsLongAsTheServerRunsWhateverMemoryIsTakenBack(@TempDir Path data) throws IOException {
        Path claimed = RuntimeDirectory.claim(data.resolve("runtime"));
        WeakReference<Object> nothingRefersToIt = new WeakReference<>(new Object());
        Await.until("memory was taken back", () -> {
            System.gc();
            return nothingRefersToIt.get() == null;
        });

        assertThatThrownBy(() -> RuntimeDirectory.claim(claimed)).hasMessageContaining("another server");
    }

    @Test
    void nobodyElseReadsTheDataDirectory(@TempDir Path directory) throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));

        RuntimeDirectory.claim(data.resolve("runtime"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }
}
