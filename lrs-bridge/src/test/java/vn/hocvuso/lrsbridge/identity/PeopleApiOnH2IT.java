package vn.hocvuso.lrsbridge.identity;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

class PeopleApiOnH2IT extends PeopleApiContract {
    PeopleApiOnH2IT(@TempDir Path directory) {
        super(directory);
    }

    @Override
    RunningBridge started(Path directory) {
        return RunningBridge.onH2(directory);
    }
}
