package vn.hocvuso.lrsbridge.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller may do. The first group are scopes of platforms' keys, those of xAPI 1.0.3 part 3 section 4.2 and one of
 * our own; the second are what people may do.
 */
public enum Permission {
    /** {@code statements/write} */
    WRITE_STATEMENTS("statements/write"),
    /** {@code statements/read} */
    READ_STATEMENTS("statements/read"),
    /** {@code statements/read/mine}: those this same credential stored */
    READ_OWN_STATEMENTS("statements/read/mine"),
    /** {@code state}: read and write state documents */
    STATE("state"),
    /** {@code profile}: read and write profiles of activities and agents */
    PROFILE("profile"),
    /** {@code define}: say what an activity is, by the definitions in one's statements */
    DEFINE("define"),
    /** {@code all/read}: read everything below {@code /xapi} */
    READ_ALL("all/read"),
    /** {@code all}: everything below {@code /xapi} that the specification knows */
    ALL("all"),

    /** {@code statements/void}: void what other platforms stored; a scope of our own, which no other includes. */
    VOID_OTHERS("statements/void"),
    /** See one's own classes. */
    TEACH(""),
    /** Record who was there, and who showed a skill, in the classes that one helps in; see nothing else of them. */
    ASSIST(""),
    /** Confirm people for certificates and keep the curriculum. */
    CERTIFY(""),
    /** Follow certificates to their evidence. */
    AUDIT(""),
    /** See personal identification numbers in full. */
    UNMASK(""),
    /** Keep accounts and platforms. */
    ADMINISTER("");

    private static final List<Permission> SCOPES =
            Arrays.stream(values()).filter(one -> !one.scope.isEmpty()).toList();

    private final String scope;

    Permission(String scope) {
        this.scope = scope;
    }

    /** How this scope is spelt; empty for a permission of people. */
    public String scope() {
        return scope;
    }

    /** What a platform's key may be given: the scopes of xAPI in the specification's order, then our own. */
    public static List<Permission> scopes() {
        return SCOPES;
    }

    /** The scope that is spelt so. */
    public static Optional<Permission> ofScope(String scope) {
        return scopes().stream().filter(one -> one.scope.equals(scope)).findFirst();
    }

    /** These and what the wider of them include. */
    static Set<Permission> withIncluded(Set<Permission> permissions) {
        Set<Permission> may = EnumSet.noneOf(Permission.class);
        may.addAll(permissions);
        if (may.contains(ALL)) {
            scopes().stream().filter(one -> one != VOID_OTHERS).forEach(may::add);
        }
        if (may.contains(READ_ALL)) {
            may.add(READ_STATEMENTS);
        }
        return may;
    }
}
