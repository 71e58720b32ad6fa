package vn.hocvuso.lrsbridge.xapi;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The form of language tags (RFC 5646 2.1): which parts may follow each other, how long each may be. */
final class LanguageTag {
    /** Tags older than the grammar, kept valid by name. */
    private static final Set<String> IRREGULAR = Set.of(
            "en-gb-oed",
            "i-ami",
            "i-bnn",
            "i-default",
            "i-enochian",
            "i-hak",
            "i-klingon",
            "i-lux",
            "i-mingo",
            "i-navajo",
            "i-pwn",
            "i-tao",
            "i-tay",
            "i-tsu",
            "sgn-be-fr",
            "sgn-be-nl",
            "sgn-ch-de");

    private final List<String> parts;
    private int next;

    private LanguageTag(List<String> parts) {
        this.parts = parts;
    }

    static boolean matches(String tag) {
        if (tag.length() == 2 || tag.length() == 3) {
            return isLetters(tag);
        }
        String lower = tag.toLowerCase(Locale.ROOT);
        return IRREGULAR.contains(lower) || new LanguageTag(List.of(lower.split("-", -1))).isWellFormed();
    }

    private boolean isWellFormed() {
        if (parts.stream().anyMatch(part -> part.isEmpty() || part.length() > 8 || !isAlphanumeric(part))) {
            return false;
        }
        if (!parts.get(0).equals("x")) {
            if (!language()) {
                return false;
            }
            take(part -> part.length() == 4 && isLetters(part));
            take(part -> (part.length() == 2 && isLetters(part)) || (part.length() == 3 && isDigits(part)));
            if (!variants() || !extensions()) {
                return false;
            }
        }
        return privateUse() && next == parts.size();
    }

    private boolean language() {
        String language = parts.get(0);
        next = 1;
        if (language.length() < 2 || !isLetters(language)) {
            return false;
        }
        for (int i = 0; language.length() < 4 && i < 3; i++) {
            take(part -> part.length() == 3 && isLetters(part));
        }
        return true;
    }

    private boolean variants() {
        Set<String> seen = new HashSet<>();
        while (has() && isVariant(parts.get(next))) {
            if (!seen.add(parts.get(next++))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariant(String part) {
        return part.length() >= 5 || (part.length() == 4 && isDigits(part.substring(0, 1)));
    }

    private boolean extensions() {
        Set<String> seen = new HashSet<>();
        while (has() && parts.get(next).length() == 1 && !parts.get(next).equals("x")) {
            if (!seen.add(parts.get(next++)) || !(has() && parts.get(next).length() > 1)) {
                return false;
            }
            while (has() && parts.get(next).length() > 1) {
                next++;
            }
        }
        return true;
    }

    private boolean privateUse() {
        if (has() && parts.get(next).equals("x")) {
            if (next + 1 == parts.size()) {
                return false;
            }
            next = parts.size();
        }
        return true;
    }

    private boolean has() {
        return next < parts.size();
    }

    private void take(Predicate<String> kind) {
        if (has() && kind.test(parts.get(next))) {
            next++;
        }
    }

    private static boolean isLetters(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isAlphanumeric(String part) {
        return part.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
