package vn.hocvuso.lrsbridge.auditing;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

class LogBookOnH2Test extends LogBookContract {
    LogBookOnH2Test(@TempDir Path keys) {
        super(TestDatabase.h2(), keys);
    }
}
