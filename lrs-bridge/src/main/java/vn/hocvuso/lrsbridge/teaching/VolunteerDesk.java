package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.PeopleDirectory;
import vn.hocvuso.lrsbridge.identity.Person;
import vn.hocvuso.lrsbridge.web.Caller;

/** Lets volunteers help in a class, and no more; the same again changes nothing. */
@Singleton
public class VolunteerDesk {
    private final ClassVolunteers volunteers;
    private final PeopleDirectory people;
    private final Clock clock;

    @Inject
    public VolunteerDesk(ClassVolunteers volunteers, PeopleDirectory people, Clock clock) {
        this.volunteers = volunteers;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Who helps in a class, and who else could.
     *
     * @param helping by their names
     * @param others by their names
     */
    record Volunteers(List<Person> helping, List<Person> others) {
        Volunteers {
            helping = List.copyOf(helping);
            others = List.copyOf(others);
        }
    }

    Volunteers of(Classroom classroom) {
        Set<UUID> helping = volunteers.of(classroom.id());
        List<Person> all = people.volunteers();
        return new Volunteers(
                all.stream().filter(one -> helping.contains(one.id())).toList(),
                all.stream().filter(one -> !helping.contains(one.id())).toList());
    }

    /** The volunteer with this id, where there is one who can sign in. */
    Optional<Person> named(String id) {
        return people.volunteers().stream()
                .filter(person -> person.id().toString().equals(id))
                .findFirst();
    }

    void assign(Classroom classroom, Person volunteer, Caller by) {
        volunteers.assign(classroom.id(), volunteer.id(), by.name(), clock.instant());
    }

    void dismiss(Classroom classroom, Person volunteer) {
        volunteers.dismiss(classroom.id(), volunteer.id());
    }
}
