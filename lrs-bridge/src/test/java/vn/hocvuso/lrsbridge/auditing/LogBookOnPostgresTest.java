package vn.hocvuso.lrsbridge.auditing;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

class LogBookOnPostgresTest extends LogBookContract {
    LogBookOnPostgresTest(@TempDir Path keys) {
        super(TestDatabase.postgres(), keys);
    }
}
