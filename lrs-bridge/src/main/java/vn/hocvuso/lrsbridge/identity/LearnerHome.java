package vn.hocvuso.lrsbridge.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;

/**
 * Where a learner's identifier belongs: the home page of an account, the domain of a mail address, or the site of an
 * OpenID. Of a hashed mail address nobody can tell, so all of these share one home. Spellings that differ in the case of
 * scheme and host, in a default port or in slashes at the end are the same home; {@code http} and {@code https} are two.
 *
 * @param text a home page such as {@code https://lms.example.vn}, a domain such as {@code @truong.edu.vn}, or {@code
 *     mbox_sha1sum}; whatever the spelling that was given, it is kept in one
 */
public record LearnerHome(String text) implements Comparable<LearnerHome> {
    private static final int LONGEST = 1000;
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*");
    private static final Pattern SLASHES_AT_THE_END = Pattern.compile("(?<=[^/:])/+$");
    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);

    /** The home of everybody who is told by the hash of a mail address. */
    public static final LearnerHome HASHED = new LearnerHome("mbox_sha1sum");

    public LearnerHome {
        text = text.startsWith("@") ? text.toLowerCase(Locale.ROOT) : spelt(text);
    }

    /** The home of whoever is told by this identifier. */
    public static LearnerHome of(Ifi learner) {
        return switch (learner.kind()) {
            case ACCOUNT -> new LearnerHome(learner.home());
            case OPENID -> new LearnerHome(site(learner.name()));
            case MBOX -> domain(learner.name().substring(learner.name().lastIndexOf('@') + 1));
            case MBOX_SHA1SUM -> HASHED;
        };
    }

    private static LearnerHome domain(String domain) {
        return new LearnerHome("@" + domain);
    }

    /**
     * Reads what somebody wrote: an address, a domain, which without {@code @} before it has a dot, or {@code
     * mbox_sha1sum}; empty where it is none of these, or longer than 1000 characters.
     */
    public static Optional<LearnerHome> written(String text) {
        String plain = text.strip();
        String domain = plain.startsWith("@") ? plain.substring(1) : plain;
        if (plain.length() > LONGEST || plain.startsWith("mailto:")) {
            return Optional.empty();
        }
        if (plain.equals(HASHED.text)) {
            return Optional.of(HASHED);
        }
        if (DOMAIN.matcher(domain).matches() && (plain.startsWith("@") || plain.contains("."))) {
            return Optional.of(domain(domain));
        }
        return Iri.matches(plain) ? Optional.of(new LearnerHome(plain)) : Optional.empty();
    }

    /** The mail domain of the host of a home page, where it has one. */
    Optional<LearnerHome> mailDomain() {
        return host(text)
                .map(URI::getHost)
                .filter(host -> DOMAIN.matcher(host).matches())
                .map(LearnerHome::domain);
    }

    private static String spelt(String iri) {
        return SLASHES_AT_THE_END
                .matcher(host(iri).map(LearnerHome::spelt).orElse(iri))
                .replaceFirst("");
    }

    private static String spelt(URI page) {
        int behindAuthority = page.getScheme().length()
                + "://".length()
                + page.getRawAuthority().length();
        return site(page) + page.toString().substring(behindAuthority);
    }

    private static String site(String iri) {
        return host(iri).map(LearnerHome::site).orElse(iri);
    }

    private static String site(URI page) {
        String scheme = page.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = page.getPort() < 0 || DEFAULT_PORTS.getOrDefault(scheme, -1) == page.getPort();
        return scheme + "://" + page.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + page.getPort());
    }

    /** An identifier as a URI, where it is one with a host. */
    private static Optional<URI> host(String iri) {
        try {
            return Optional.of(URI.create(iri)).filter(uri -> uri.getScheme() != null && uri.getHost() != null);
        } catch (IllegalArgumentException noUri) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(LearnerHome other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
