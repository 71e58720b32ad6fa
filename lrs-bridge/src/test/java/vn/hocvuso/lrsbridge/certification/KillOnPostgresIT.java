package vn.hocvuso.lrsbridge.certification;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import vn.hocvuso.lrsbridge.testing.RunningBridge;

class KillOnPostgresIT extends KillContract {
    @Override
    RunningBridge start(Path directory) {
        return RunningBridge.onPostgres(directory);
    }

    @Override
    int kills() {
        return 4;
    }

    @Override
    Connection connect(Map<String, String> environment) throws SQLException {
        return DriverManager.getConnection(environment.get("BRIDGE_DATABASE_URL"), "postgres", "");
    }
}
