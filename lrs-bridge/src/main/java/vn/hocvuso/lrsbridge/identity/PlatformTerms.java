package vn.hocvuso.lrsbridge.identity;

import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.XapiVersion;

/**
 * What an administrator says of a platform.
 *
 * @param label how people call it
 * @param scopes what its credential may do below {@code /xapi}
 * @param home the platform's own address: the home page of the account that vouches for its statements
 * @param version the xAPI version in which requests without a version are refused
 * @param lenient whether wrong statements are repaired or set aside instead of refused
 * @param contentKeys whether repeats without an id are recognised by what they say
 * @param origins the web origins whose pages may use the credential; {@code *} for every one
 */
public record PlatformTerms(
        String label,
        PlatformKind kind,
        Set<Permission> scopes,
        String home,
        String version,
        boolean lenient,
        boolean contentKeys,
        Set<String> origins) {
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_HOME = 1000;
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/\\s?#@]{1,250}");

    /**
     * Checks that it can be kept.
     *
     * @throws IllegalArgumentException where one of the checks below says no
     */
    public PlatformTerms {
        label = label.strip();
        scopes = Set.copyOf(scopes);
        origins = Set.copyOf(origins);
        if (!isLabel(label) || !areScopes(scopes) || !isHome(home) || !isVersion(version)) {
            throw new IllegalArgumentException("not the terms of a platform: " + label);
        }
        if (!origins.stream().allMatch(PlatformTerms::isOrigin)) {
            throw new IllegalArgumentException("not web origins: " + origins);
        }
        if (!mayBeGiven(scopes, kind, origins)) {
            throw new IllegalArgumentException("a key that lies open voids nothing: " + label);
        }
    }

    /** Whether a key of this kind may be given these scopes: one that lies open voids nothing. */
    public static boolean mayBeGiven(Set<Permission> scopes, PlatformKind kind, Set<String> origins) {
        return !scopes.contains(Permission.VOID_OTHERS) || kind.strength(origins) != Strength.OPEN;
    }

    /** Whether it is a name that fits. */
    public static boolean isLabel(String label) {
        return !label.isBlank() && label.strip().length() <= LONGEST_LABEL;
    }

    /** Whether these are scopes of xAPI, at least one. */
    public static boolean areScopes(Set<Permission> scopes) {
        return !scopes.isEmpty() && Permission.scopes().containsAll(scopes);
    }

    /** Whether it is an IRI that fits. */
    public static boolean isHome(String home) {
        return home.length() <= LONGEST_HOME && Iri.matches(home);
    }

    /** Whether we speak it. */
    public static boolean isVersion(String version) {
        return XapiVersion.parse(version).isPresent();
    }

    /** Whether it is scheme, host and perhaps port, such as {@code https://lms.example.vn}, or {@code *}. */
    public static boolean isOrigin(String origin) {
        return origin.equals(Caller.Platform.ANY_ORIGIN)
                || ORIGIN.matcher(origin).matches();
    }
}
