package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An inverse functional identifier: what tells one agent or identified group from every other (xAPI Data 2.4.2.3). Two
 * agents are the same where their identifiers are equal; name, key order and escapes of their JSON do not matter.
 *
 * @param kind which of the four
 * @param home the home page of an account, empty for the other kinds
 * @param name the address, hash, OpenID or account name
 */
public record Ifi(Kind kind, String home, String name) {
    private static final List<Kind> KINDS = List.of(Kind.values());

    /** The four kinds, spelt as the property that holds them. */
    public enum Kind {
        MBOX,
        MBOX_SHA1SUM,
        OPENID,
        ACCOUNT;

        private final String property = name().toLowerCase(Locale.ROOT);

        String property() {
            return property;
        }
    }

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException where the value is not of the form its kind asks for
     */
    public Ifi {
        if (!isValid(kind, home, name)) {
            throw new IllegalArgumentException("not of the form of " + kind.property() + ": " + home + " " + name);
        }
        name = kind == Kind.MBOX_SHA1SUM ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static boolean isValid(Kind kind, String home, String name) {
        return switch (kind) {
            case MBOX -> home.isEmpty() && Formats.isMailto(name);
            case MBOX_SHA1SUM -> home.isEmpty() && Formats.isSha1(name);
            case OPENID -> home.isEmpty() && Iri.matches(name);
            case ACCOUNT -> Iri.matches(home);
        };
    }

    /** An address such as {@code mailto:a@example.vn}. */
    public static Ifi mbox(String mailto) {
        return new Ifi(Kind.MBOX, "", mailto);
    }

    /** The SHA-1 of such an address, 40 hexadecimal digits; kept in lower case. */
    public static Ifi mboxSha1sum(String hex) {
        return new Ifi(Kind.MBOX_SHA1SUM, "", hex);
    }

    /** An OpenID. */
    public static Ifi openid(String uri) {
        return new Ifi(Kind.OPENID, "", uri);
    }

    /** An account: the system's home page and the name used there, never one without the other. */
    public static Ifi account(String homePage, String name) {
        return new Ifi(Kind.ACCOUNT, homePage, name);
    }

    /** The identifier of an agent or group; empty where it has none, more than one, or one of a wrong form. */
    public static Optional<Ifi> of(JsonNode agent) {
        Optional<Ifi> found = Optional.empty();
        for (Kind kind : KINDS) {
            JsonNode value = agent.get(kind.property());
            if (value != null) {
                Optional<Ifi> next = found.isPresent() ? Optional.empty() : read(kind, value);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                found = next;
            }
        }
        return found;
    }

    private static Optional<Ifi> read(Kind kind, JsonNode value) {
        JsonNode home = value.path("homePage");
        JsonNode name = kind == Kind.ACCOUNT ? value.path("name") : value;
        if (!name.isTextual() || (kind == Kind.ACCOUNT && !home.isTextual())) {
            return Optional.empty();
        }
        return checked(kind, home.asText(""), name.textValue());
    }

    private static Optional<Ifi> checked(Kind kind, String home, String name) {
        return isValid(kind, home, name) ? Optional.of(new Ifi(kind, home, name)) : Optional.empty();
    }

    /**
     * One text that no other identifier has: {@code mbox:mailto:a@b.vn}, {@code mbox_sha1sum:<hex>},
     * {@code openid:<uri>}, {@code account:<homePage> <name>} (a home page holds no blank).
     */
    public String key() {
        return kind == Kind.ACCOUNT ? "account:" + home + " " + name : kind.property() + ":" + name;
    }

    /** Reads what {@link #key} wrote; empty where it did not write it. */
    public static Optional<Ifi> parse(String key) {
        for (Kind kind : KINDS) {
            String prefix = kind.property() + ":";
            if (key.startsWith(prefix)) {
                String rest = key.substring(prefix.length());
                int blank = kind == Kind.ACCOUNT ? rest.indexOf(' ') : -1;
                return blank < 0
                        ? checked(kind, "", rest)
                        : checked(kind, rest.substring(0, blank), rest.substring(blank + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return key();
    }
}
