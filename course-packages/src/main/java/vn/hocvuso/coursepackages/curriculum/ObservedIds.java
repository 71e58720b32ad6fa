package vn.hocvuso.coursepackages.curriculum;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ids under which one activity was seen. Authoring tools that take the id given at launch for their whole tree, and
 * platforms that put the run or the launch into an id, name the same activity anew each time.
 */
final class ObservedIds {
    private static final Pattern BETWEEN_TOKENS = Pattern.compile("(?<=[/?&=#:@;])|(?=[/?&=#:@;])");
    private static final Pattern STARS = Pattern.compile("\\*+");

    /** Beyond scheme and host something must stay, or the pattern would mean all that a platform has. */
    private static final Pattern TELLS_ENOUGH =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(//[^/*]+/.*|(?!//).+)", Pattern.DOTALL);

    private static final Pattern SPOKEN = Pattern.compile("[\\p{L}\\p{N}]{2}");

    private final List<String> ids;

    ObservedIds(List<String> ids) {
        this.ids = ids.stream().distinct().toList();
    }

    /** The one id, or a pattern of what all have in common. */
    ActivitySelector selector() {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("no id is given");
        }
        if (ids.size() == 1) {
            return new ActivitySelector(ActivitySelector.Kind.EXACT, ids.get(0));
        }
        String pattern = STARS.matcher(common()).replaceAll("*");
        if (!TELLS_ENOUGH.matcher(pattern).matches()
                || !SPOKEN.matcher(beyondTheHost(pattern)).find()) {
            throw new IllegalArgumentException("the ids have nothing in common that would tell this activity");
        }
        return new ActivitySelector(ActivitySelector.Kind.PATTERN, pattern);
    }

    private static String beyondTheHost(String pattern) {
        return pattern.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*:(//[^/]*/)?", "");
    }

    /** Token by token where all have as many; otherwise how they begin and how they end. */
    private String common() {
        List<List<String>> all = ids.stream()
                .map(id -> BETWEEN_TOKENS.splitAsStream(id).toList())
                .toList();
        int tokens = all.get(0).size();
        if (all.stream().anyMatch(one -> one.size() != tokens)) {
            return ends(ids);
        }
        return Stream.iterate(0, at -> at < tokens, at -> at + 1)
                .map(at -> ends(all.stream().map(one -> one.get(at)).toList()))
                .collect(Collectors.joining());
    }

    private static String ends(List<String> texts) {
        String first = texts.get(0);
        if (texts.stream().allMatch(first::equals)) {
            return first;
        }
        int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
        int before = 0;
        while (before < shortest && same(texts, before, false)) {
            before++;
        }
        int after = 0;
        while (after < shortest - before && same(texts, after, true)) {
            after++;
        }
        return first.substring(0, before) + "*" + first.substring(first.length() - after);
    }

    private static boolean same(List<String> texts, int at, boolean fromTheEnd) {
        return texts.stream()
                        .map(text -> text.charAt(fromTheEnd ? text.length() - 1 - at : at))
                        .distinct()
                        .count()
                == 1;
    }
}
