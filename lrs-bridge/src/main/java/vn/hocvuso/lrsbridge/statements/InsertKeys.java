package vn.hocvuso.lrsbridge.statements;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Collects what statements are found by and writes it at once: rows this small cost less together than apart. */
final class InsertKeys {
    private static final String INSERT = """
            insert into statement_key (found_by, position)
            select k.found_by, k.position from unnest(cast(? as uuid array), cast(? as bigint array)) as k (found_by, position)
            on conflict do nothing""";

    private final List<UUID> keys = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();

    void add(Collection<UUID> found, long position) {
        found.forEach(key -> {
            keys.add(key);
            positions.add(position);
        });
    }

    void by(Connection database) {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = database.prepareStatement(INSERT)) {
            insert.setArray(1, database.createArrayOf("uuid", keys.toArray()));
            insert.setArray(2, database.createArrayOf("bigint", positions.toArray()));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the keys of statements cannot be written", failed);
        }
    }
}
