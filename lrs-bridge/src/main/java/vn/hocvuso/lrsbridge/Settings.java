package vn.hocvuso.lrsbridge;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the environment sets, checked once at the start. The table in {@code docs/operating.md} describes each setting.
 *
 * @param httpPort the port of pages and of xAPI, 1 to 65535
 * @param httpAddress the address to listen on
 * @param publicUrl how the world reaches this server, without a slash at its end; part of every certificate
 * @param dataDirectory holds the H2 file and the keys
 * @param database where statements and certificates are kept
 * @param keyPassphrase protects the signing key on disk; printable ASCII
 * @param demonstration whether to fill the database with a commune that does not exist
 * @param log how the log is published
 * @param keys where the signing key is, and for how long
 * @param people by which keys and which provider people are told apart
 */
record Settings(
        int httpPort,
        String httpAddress,
        URI publicUrl,
        Path dataDirectory,
        Database database,
        String keyPassphrase,
        boolean demonstration,
        LogPush log,
        KeySettings keys,
        People people) {
    /** By its name: the runnable jar reads settings before it has unpacked H2, without which the class cannot be loaded. */
    private static final String DATABASE_GUARD = "vn.hocvuso.lrsbridge.DatabaseGuard";

    /**
     * What is set about people.
     *
     * @param numberKey seals personal identification numbers, base64 of 32 bytes; empty for one of this node alone
     * @param openId the OpenID provider's settings by their names, without their secret's value in any message
     * @param secondFactor the roles of which a second factor is demanded, separated by commas
     * @param metricsToken by which programs read what the server tells of itself; empty for administrators alone
     */
    record People(String numberKey, Map<String, String> openId, String secondFactor, String metricsToken) {
        @Override
        public String toString() {
            return "People";
        }
    }

    private static final int NUMBER_KEY_BYTES = 32;
    private static final int SHORTEST_TOKEN = 20;
    private static final String NOBODY = "none";

    /** What people are here for, as settings call it. */
    static final Set<String> ROLES = Set.of("administrator", "officer", "auditor", "teacher", "volunteer");

    /** A JDBC database; an empty user means the URL says it all. */
    record Database(String url, String user, String password) {
        boolean isH2() {
            return url.startsWith("jdbc:h2:");
        }

        String dataSource() {
            return isH2() ? "org.h2.jdbcx.JdbcDataSource" : "org.postgresql.ds.PGSimpleDataSource";
        }
    }

    /** A setting that cannot be used; the message is one line that names it. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String setting, String value, String wanted) {
            super(setting + "=" + value + " cannot be used: it must be " + wanted);
        }
    }

    static Settings from(Map<String, String> environment) {
        int port = port(environment.getOrDefault("BRIDGE_HTTP_PORT", "8080"));
        boolean demonstration = flag("BRIDGE_DEMO", environment.getOrDefault("BRIDGE_DEMO", "false"));
        Path data = Path.of(environment.getOrDefault("BRIDGE_DATA_DIR", "data")).toAbsolutePath();
        return new Settings(
                port,
                environment.getOrDefault("BRIDGE_HTTP_ADDRESS", "0.0.0.0"),
                publicUrl(environment.getOrDefault("BRIDGE_PUBLIC_URL", "http://localhost:" + port)),
                data,
                database(environment, data),
                passphrase(
                        KeySettings.secret(environment, "BRIDGE_KEY_PASSPHRASE", demonstration ? "demonstration" : "")),
                demonstration,
                LogPush.from(environment),
                KeySettings.from(environment),
                people(environment, demonstration));
    }

    private static People people(Map<String, String> environment, boolean demonstration) {
        String demanded = demonstration ? NOBODY : "administrator,officer,auditor";
        return new People(
                numberKey(environment.getOrDefault("BRIDGE_NUMBER_KEY", "")),
                openId(environment),
                secondFactor(environment.getOrDefault("BRIDGE_SECOND_FACTOR", demanded)),
                metricsToken(KeySettings.secret(environment, "BRIDGE_METRICS_TOKEN", "")));
    }

    /** Its value never stands in a message. */
    private static String metricsToken(String value) {
        if (value.isEmpty() || value.matches("[!-~]{" + SHORTEST_TOKEN + ",}")) {
            return value;
        }
        throw new Wrong(
                "BRIDGE_METRICS_TOKEN", "...", "at least " + SHORTEST_TOKEN + " letters and digits, without blanks");
    }

    /** Its value never stands in a message. */
    private static String numberKey(String value) {
        try {
            if (value.isEmpty() || Base64.getDecoder().decode(value).length == NUMBER_KEY_BYTES) {
                return value;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Wrong("BRIDGE_NUMBER_KEY", "...", "base64 of 32 bytes");
        }
        throw new Wrong("BRIDGE_NUMBER_KEY", "...", "base64 of 32 bytes");
    }

    private static String secondFactor(String value) {
        List<String> roles = value.equals(NOBODY)
                ? List.of()
                : Stream.of(value.split(",", -1)).map(String::strip).toList();
        if (!ROLES.containsAll(roles)) {
            throw new Wrong(
                    "BRIDGE_SECOND_FACTOR", value, NOBODY + ", or some of " + String.join(",", new TreeSet<>(ROLES)));
        }
        return String.join(",", roles);
    }

    private static Map<String, String> openId(Map<String, String> environment) {
        Map<String, String> set = new TreeMap<>();
        for (String name : List.of("ISSUER", "CLIENT_ID", "CLIENT_SECRET", "CLAIM")) {
            String value = environment.getOrDefault("BRIDGE_OIDC_" + name, "");
            if (!value.isEmpty()) {
                set.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        }
        String issuer = set.getOrDefault("issuer", "");
        if (!issuer.isEmpty() && !issuer.matches("https?://[^\\s?#]+")) {
            throw new Wrong(
                    "BRIDGE_OIDC_ISSUER", issuer, "the issuer's URL, such as https://login.example.vn/realms/xa");
        }
        boolean whole = set.keySet().containsAll(Set.of("issuer", "client.id", "client.secret"));
        if (!set.isEmpty() && !whole) {
            throw new Wrong(
                    "BRIDGE_OIDC_ISSUER",
                    issuer,
                    "set together with BRIDGE_OIDC_CLIENT_ID and BRIDGE_OIDC_CLIENT_SECRET");
        }
        return set;
    }

    /** Its value never stands in a message. */
    private static String passphrase(String value) {
        if (value.isEmpty() || !value.chars().allMatch(letter -> letter >= ' ' && letter <= '~')) {
            throw new Wrong("BRIDGE_KEY_PASSPHRASE", "...", "set, in printable ASCII: it protects the signing key");
        }
        return value;
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new Wrong("BRIDGE_HTTP_PORT", value, "a number from 1 to 65535");
        }
        throw new Wrong("BRIDGE_HTTP_PORT", value, "a number from 1 to 65535");
    }

    private static URI publicUrl(String value) {
        try {
            URI url = URI.create(value);
            if (isAddressOfAServer(url)) {
                return value.endsWith("/") ? URI.create(value.substring(0, value.length() - 1)) : url;
            }
        } catch (IllegalArgumentException notAUrl) {
            throw new Wrong("BRIDGE_PUBLIC_URL", value, "a URL such as https://lrs.example.vn");
        }
        throw new Wrong("BRIDGE_PUBLIC_URL", value, "a URL such as https://lrs.example.vn");
    }

    /** Paths are added behind it, so that nothing may follow the path. */
    private static boolean isAddressOfAServer(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        return web
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static Database database(Map<String, String> environment, Path data) {
        String url = environment.getOrDefault("BRIDGE_DATABASE_URL", "");
        if (url.isEmpty()) {
            // WRITE_DELAY=0: an acknowledged statement must survive the death of the process. REUSE_SPACE=FALSE: H2
            // does not find the last commits again after such a death when it wrote them into gaps (docs/adr/0002)
            url = "jdbc:h2:file:" + data.resolve("bridge")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE"
                    // H2's own log grows with every error, on the disk that may be full
                    + ";TRACE_LEVEL_FILE=0;DATABASE_EVENT_LISTENER='" + DATABASE_GUARD + "'";
        } else if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            throw new Wrong("BRIDGE_DATABASE_URL", url, "a JDBC URL of PostgreSQL (jdbc:postgresql://host/name)");
        }
        return new Database(
                url,
                Optional.ofNullable(environment.get("BRIDGE_DATABASE_USER"))
                        .orElse(url.startsWith("jdbc:h2:") ? "sa" : ""),
                environment.getOrDefault("BRIDGE_DATABASE_PASSWORD", ""));
    }

    private static boolean flag(String name, String value) {
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw new Wrong(name, value, "true or false");
    }

    /** By which name this process reaches itself. */
    String ownHost() {
        return httpAddress.equals("0.0.0.0") ? "127.0.0.1" : httpAddress;
    }

    /** What Payara writes for itself, anew at each start. */
    Path runtimeDirectory() {
        return dataDirectory.resolve("runtime");
    }

    /** Where the runnable jar unpacks its parts; written again when it is missing. */
    Path programDirectory() {
        return dataDirectory.resolve("program");
    }

    /** Hands the settings to the application as system properties, where MicroProfile Config finds them. */
    void publish() {
        System.setProperty("bridge.public.url", publicUrl.toString());
        System.setProperty("bridge.data.dir", dataDirectory.toString());
        System.setProperty("bridge.key.passphrase", keyPassphrase);
        System.setProperty("bridge.number.key", people.numberKey());
        people.openId().forEach((name, value) -> System.setProperty("bridge.oidc." + name, value));
        System.setProperty("bridge.second.factor", people.secondFactor());
        System.setProperty("bridge.metrics.token", people.metricsToken());
        System.setProperty("bridge.demo", Boolean.toString(demonstration));
        log.publish();
        keys.publish();
        System.setProperty("bridge.database.datasource", database.dataSource());
        System.setProperty("bridge.database.url", database.url());
        System.setProperty("bridge.database.user", database.user());
        System.setProperty("bridge.database.password", database.password());
    }
}
