package vn.hocvuso.lrsbridge.bridging;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.lrsbridge.identity.PlatformKind;

/**
 * What is to be entered on a platform, ready to be copied. The pages below {@code docs/platforms} say the same; a test
 * compares them.
 *
 * @param settings the fields of its forms, by their labels there
 * @param snippet the same as commands or code; empty where there is none
 */
public record SetUp(List<Setting> settings, String snippet) {
    public SetUp {
        settings = List.copyOf(settings);
    }

    /** A field and what goes into it. */
    public record Setting(String name, String value) {}

    /** For a kind of platform; endpoint without a slash at its end. */
    static SetUp of(PlatformKind kind, Access access) {
        return switch (kind) {
            case MOODLE -> moodle(access);
            case OPEN_EDX -> openEdx(access);
            case H5P -> h5p(access);
            case CMI5 -> cmi5(access);
            case ARTICULATE -> articulate(access);
            case OTHER -> other(access);
        };
    }

    /** How a platform reaches us. */
    record Access(String endpoint, String key, String secret) {
        String basic() {
            return Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The name of the page below {@code docs/platforms}. */
    static String page(PlatformKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md";
    }

    private static SetUp moodle(Access access) {
        return new SetUp(
                List.of(
                        new Setting("logstore_xapi | endpoint", access.endpoint()),
                        new Setting("logstore_xapi | username", access.key()),
                        new Setting("logstore_xapi | password", access.secret())),
                """
                php admin/cli/cfg.php --component=logstore_xapi --name=endpoint --set='%s'
                php admin/cli/cfg.php --component=logstore_xapi --name=username --set='%s'
                php admin/cli/cfg.php --component=logstore_xapi --name=password --set='%s'
                php admin/cli/cfg.php --component=tool_log --name=enabled_stores --set=logstore_standard,logstore_xapi""".formatted(access.endpoint(), access.key(), access.secret()));
    }

    private static SetUp openEdx(Access access) {
        return new SetUp(
                List.of(
                        new Setting("Backend name", "xAPI"),
                        new Setting("Route url", access.endpoint() + "/"),
                        new Setting("Auth Scheme", "Basic"),
                        new Setting("Username", access.key()),
                        new Setting("Password", access.secret()),
                        new Setting("Configurations", "{}")),
                """
                ./manage.py lms shell -c "
                from event_routing_backends.models import RouterConfiguration
                RouterConfiguration.objects.create(
                    enabled=True, backend_name='xAPI', route_url='%s/',
                    auth_scheme='Basic', username='%s', password='%s', configurations={})\"""".formatted(access.endpoint(), access.key(), access.secret()));
    }

    private static SetUp h5p(Access access) {
        return new SetUp(List.of(), """
                H5P.externalDispatcher.on('xAPI', event => fetch('%s/statements', {
                  method: 'POST',
                  headers: {
                    'Authorization': 'Basic %s',
                    'Content-Type': 'application/json',
                    'X-Experience-API-Version': '1.0.3'
                  },
                  body: JSON.stringify(event.data.statement)
                }));""".formatted(access.endpoint(), access.basic()));
    }

    private static SetUp cmi5(Access access) {
        return new SetUp(
                List.of(
                        new Setting("endpoint", access.endpoint() + "/"),
                        new Setting("username", access.key()),
                        new Setting("password", access.secret()),
                        new Setting("fetch", "{\"auth-token\":\"" + access.basic() + "\"}")),
                "");
    }

    private static SetUp articulate(Access access) {
        return new SetUp(
                List.of(
                        new Setting("endpoint", access.endpoint() + "/"),
                        new Setting("auth", "Basic " + access.basic())),
                "{launch}?tincan=true&endpoint=%s&auth=%s&actor={actor}&registration={registration}"
                        .formatted(encoded(access.endpoint() + "/"), encoded("Basic " + access.basic())));
    }

    private static SetUp other(Access access) {
        return new SetUp(
                List.of(
                        new Setting("endpoint", access.endpoint()),
                        new Setting("username", access.key()),
                        new Setting("password", access.secret()),
                        new Setting("X-Experience-API-Version", "1.0.3 / 2.0.0")),
                "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
