package vn.hocvuso.lrsbridge.certification;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

class DecisionOnPostgresTest extends DecisionContract {
    DecisionOnPostgresTest(@TempDir Path keys) throws Exception {
        super(TestDatabase.postgres(), keys);
    }

    @Override
    TestDatabase fresh() {
        return TestDatabase.postgres();
    }
}
