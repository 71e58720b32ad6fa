package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds citizens by what somebody types: words of a name, a school code, or a personal number. */
@Singleton
public class PeopleFinder {
    private static final int SHOWN = 100;

    private final CitizenSearch search;
    private final PersonalNumbers numbers;
    private final CitizenDirectory citizens;

    @Inject
    PeopleFinder(CitizenSearch search, PersonalNumbers numbers, CitizenDirectory citizens) {
        this.search = search;
        this.numbers = numbers;
        this.citizens = citizens;
    }

    /**
     * What was found.
     *
     * @param query what was typed, a number masked
     * @param citizens in the order of class lists
     * @param more whether there are more
     */
    record Found(String query, List<Citizen> citizens, boolean more) {
        Found {
            citizens = List.copyOf(citizens);
        }
    }

    /** At most a hundred. */
    Found find(String typed) {
        List<Citizen> found = PersonalNumber.typed(typed)
                .map(number ->
                        citizens.findAll(numbers.owner(number).map(List::of).orElseGet(List::of)))
                .orElseGet(() -> search.matching(typed, SHOWN + 1));
        return new Found(
                PersonalNumber.typed(typed).map(PersonalNumber::masked).orElse(typed),
                found.subList(0, Math.min(SHOWN, found.size())),
                found.size() > SHOWN);
    }
}
