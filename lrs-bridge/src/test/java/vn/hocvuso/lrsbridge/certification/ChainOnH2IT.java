package vn.hocvuso.lrsbridge.certification;

import java.nio.file.Path;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

class ChainOnH2IT extends ChainContract {
    @Override
    RunningBridge start(Path directory) {
        return RunningBridge.onH2(directory);
    }
}
