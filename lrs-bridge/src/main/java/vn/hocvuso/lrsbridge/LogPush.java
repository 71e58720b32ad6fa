package vn.hocvuso.lrsbridge;

import java.net.URI;
import java.util.Map;

/**
 * How the log is published, as the environment sets it.
 *
 * @param everySeconds how long entries wait at most for a checkpoint
 * @param destinations where checkpoints go, separated by spaces
 * @param pushEveryMinutes how often
 * @param mailServer {@code smtp://user:password@host:port}, for {@code mailto:} destinations
 * @param mailFrom the sender
 */
record LogPush(long everySeconds, String destinations, long pushEveryMinutes, String mailServer, String mailFrom) {
    private static final String PUSH = "BRIDGE_LOG_PUSH";

    static LogPush from(Map<String, String> environment) {
        String destinations = environment.getOrDefault(PUSH, "").strip();
        for (String destination : destinations.split(" +", -1)) {
            demandDestination(destination);
        }
        LogPush push = new LogPush(
                number(environment, "BRIDGE_LOG_EVERY", "2"),
                destinations,
                number(environment, "BRIDGE_LOG_PUSH_EVERY", "60"),
                environment.getOrDefault("BRIDGE_MAIL_SERVER", ""),
                environment.getOrDefault("BRIDGE_MAIL_FROM", ""));
        push.demandMail();
        return push;
    }

    private static long number(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, otherwise);
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new Settings.Wrong(name, value, "a number from 1 to 999999");
        }
        return Long.parseLong(value);
    }

    private static void demandDestination(String destination) {
        if (destination.isEmpty() || destination.matches("mailto:[^@]+@[^@]+")) {
            return;
        }
        URI address = parsed(PUSH, destination);
        boolean folder = "file".equals(address.getScheme())
                && address.getPath() != null
                && address.getPath().startsWith("/");
        boolean host = ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawUserInfo() == null;
        if (!folder && !host) {
            throw new Settings.Wrong(
                    PUSH, destination, "file:/a/folder, mailto:an@address or https://a.host/path, separated by spaces");
        }
    }

    private static URI parsed(String setting, String value) {
        try {
            return URI.create(value);
        } catch (IllegalArgumentException notAUri) {
            throw new Settings.Wrong(setting, value, "an address");
        }
    }

    /** A password in it never stands in a message. */
    private void demandMail() {
        boolean wanted = !(mailServer + mailFrom).isEmpty() || destinations.contains("mailto:");
        if (wanted && !mailFrom.matches("[^@ ]+@[^@ ]+") && !mailFrom.isEmpty()) {
            throw new Settings.Wrong("BRIDGE_MAIL_FROM", mailFrom, "the sender's address");
        }
        boolean server = mailServer.matches("smtps?://([^@/]+@)?[A-Za-z0-9.-]+(:[0-9]{1,5})?/?");
        if (wanted && !server) {
            throw new Settings.Wrong("BRIDGE_MAIL_SERVER", "...", "smtp://user:password@host:port, or smtps:");
        }
        if (wanted && mailFrom.isEmpty()) {
            throw new Settings.Wrong("BRIDGE_MAIL_FROM", mailFrom, "the sender's address");
        }
    }

    void publish() {
        System.setProperty("bridge.log.every", Long.toString(everySeconds));
        System.setProperty("bridge.log.push", destinations);
        System.setProperty("bridge.log.push.every", Long.toString(pushEveryMinutes));
        System.setProperty("bridge.mail.server", mailServer);
        System.setProperty("bridge.mail.from", mailFrom);
    }
}
