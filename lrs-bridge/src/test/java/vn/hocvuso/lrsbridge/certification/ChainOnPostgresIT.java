package vn.hocvuso.lrsbridge.certification;

import java.nio.file.Path;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

class ChainOnPostgresIT extends ChainContract {
    @Override
    RunningBridge start(Path directory) {
        return RunningBridge.onPostgres(directory);
    }
}
