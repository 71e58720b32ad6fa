package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.lrsbridge.identity.PeopleDirectory;
import vn.hocvuso.lrsbridge.identity.Person;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** The form by which a roster comes. */
@Singleton
public class RosterForm {
    private final PlanBook plans;
    private final PeopleDirectory people;
    private final Clock clock;

    @Inject
    public RosterForm(PlanBook plans, PeopleDirectory people, Clock clock) {
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /** What came. */
    record Sent(String fileName, RosterImport.Content file, RosterTerms terms) {}

    /** The form with what is likely. School years begin in September; the classes of the next are made in August. */
    RosterPages.Form empty(Caller reader) {
        int first = clock.instant().atZone(ZoneOffset.ofHours(7)).minusMonths(7).getYear();
        List<Person> teachers = reader.may(Permission.CERTIFY) ? people.teachers() : List.of();
        return new RosterPages.Form(plans.all(), teachers, first + "-" + (first + 1));
    }

    /** Reads it; a teacher brings rosters for own classes only. */
    Sent read(List<EntityPart> parts, Caller by) {
        Map<String, String> fields = new HashMap<>();
        Optional<EntityPart> file = Optional.empty();
        for (EntityPart part : parts) {
            if (part.getName().equals("file")) {
                file = Optional.of(part);
            } else {
                fields.put(part.getName(), new String(bytes(part), StandardCharsets.UTF_8).strip());
            }
        }
        EntityPart sent = file.filter(part ->
                        part.getFileName().filter(name -> !name.isBlank()).isPresent())
                .orElseThrow(() -> wrong("file", "chưa chọn tệp nào / no file was chosen", ""));
        return new Sent(sent.getFileName().orElse(""), new RosterImport.Content(bytes(sent)), terms(fields, by));
    }

    private static byte[] bytes(EntityPart part) {
        try {
            return part.getContent().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private RosterTerms terms(Map<String, String> fields, Caller by) {
        String[] chosen = fields.getOrDefault("for", "").split("\\|", -1);
        Curriculum curriculum = plans.all().stream()
                .filter(one -> chosen.length == 3
                        && one.id().code().equals(chosen[0])
                        && one.id().version().equals(chosen[1])
                        && one.audience(chosen[2]).isPresent())
                .findFirst()
                .orElseThrow(() -> wrong("for", "chọn chương trình và nhóm / choose a curriculum", ""));
        String year = fields.getOrDefault("year", "");
        if (!year.matches("\\d{4}-\\d{4}")) {
            throw wrong("year", "năm học viết 2026-2027 / as 2026-2027", year);
        }
        return new RosterTerms(
                teacher(fields, by),
                year,
                fields.getOrDefault("class", ""),
                curriculum.id(),
                chosen[2],
                fields.getOrDefault("platform", ""));
    }

    private java.util.UUID teacher(Map<String, String> fields, Caller by) {
        String chosen = fields.getOrDefault("teacher", "");
        if (!by.may(Permission.CERTIFY) || chosen.isEmpty()) {
            return by.id();
        }
        return people.teachers().stream()
                .map(Person::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .orElseThrow(() -> wrong("teacher", "chọn giáo viên / choose a teacher", chosen));
    }

    private static Refused wrong(String field, String message, String found) {
        return Refused.because(Refusal.INVALID_ROSTER, field, message, found);
    }
}
