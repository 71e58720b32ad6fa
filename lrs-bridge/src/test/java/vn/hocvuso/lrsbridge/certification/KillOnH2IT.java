package vn.hocvuso.lrsbridge.certification;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

class KillOnH2IT extends KillContract {
    @Override
    RunningBridge start(Path directory) {
        return RunningBridge.onH2(directory);
    }

    @Override
    int kills() {
        return 2;
    }

    @Override
    Connection connect(Map<String, String> environment) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + environment.get("BRIDGE_DATA_DIR")
                        + "/bridge;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "sa",
                "");
    }
}
