package vn.hocvuso.lrsbridge.certification;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

class DecisionOnH2Test extends DecisionContract {
    DecisionOnH2Test(@TempDir Path keys) throws Exception {
        super(TestDatabase.h2(), keys);
    }

    @Override
    TestDatabase fresh() {
        return TestDatabase.h2();
    }
}
