package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory.AccountLink;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** What every directory of citizens does. */
abstract class CitizenDirectoryContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Ifi ON_MOODLE = Ifi.account("http://moodle.example.vn", "an");
    private static final Ifi BY_MAIL = Ifi.mbox("mailto:an@example.vn");

    private final TestDatabase database = database();
    private final CitizenDirectory citizens =
            database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));

    abstract TestDatabase database();

    private Citizen enrolled() {
        Citizen citizen = new Citizen(UUID.randomUUID(), "Nguyễn Mẫu An", 2016, Set.of("hoc-sinh"));
        citizens.enrol(citizen);
        return citizen;
    }

    @Test
    void whoIsEnrolledIsFound() {
        Citizen one = enrolled();
        Citizen other = enrolled();

        assertThat(citizens.find(one.id())).contains(one);
        assertThat(citizens.find(UUID.randomUUID())).isEmpty();
        assertThat(citizens.findAll(List.of(one.id(), other.id(), UUID.randomUUID())))
                .containsExactlyInAnyOrder(one, other);
        assertThat(citizens.findAll(List.of())).isEmpty();
    }

    @Test
    void enrollingAgainReplacesWhatIsKnown() {
        Citizen before = enrolled();
        Citizen after = new Citizen(before.id(), "Nguyễn Mẫu Ân", 1990, Set.of("cong-chuc", "nguoi-lao-dong"));

        citizens.enrol(after);

        assertThat(citizens.find(before.id())).contains(after);
    }

    @Test
    void whoWasCorrectedAfterAMomentIsTold() {
        Citizen one = enrolled();
        Citizen other = enrolled();
        Citizen corrected = new Citizen(one.id(), "Nguyễn Mẫu Ân", 2016, Set.of("hoc-sinh"));
        List<UUID> both = List.of(one.id(), other.id());

        citizens.correct(corrected, NOW);

        assertThat(citizens.find(one.id())).contains(corrected);
        assertThat(citizens.correctedSince(NOW.minusSeconds(1), both)).containsExactly(one.id());
        assertThat(citizens.correctedSince(NOW, both)).isEmpty();

        citizens.enrol(one);
        citizens.correct(corrected, NOW.plusSeconds(1));

        assertThat(citizens.correctedSince(NOW, both)).containsExactly(one.id());
        assertThat(citizens.correctedSince(NOW, List.of())).isEmpty();
    }

    @Test
    void accountsBelongToWhomTheyAreLinkedTo() {
        Citizen an = enrolled();
        Citizen binh = enrolled();
        citizens.link(ON_MOODLE, an.id(), "teacher", NOW);
        citizens.link(BY_MAIL, an.id(), "teacher", NOW);

        assertThat(citizens.owner(ON_MOODLE)).contains(an.id());
        assertThat(citizens.owner(Ifi.account("http://moodle.example.vn", "binh")))
                .isEmpty();
        Map<UUID, List<Ifi>> accounts = citizens.accounts(List.of(an.id(), binh.id()));
        assertThat(accounts).containsOnlyKeys(an.id());
        assertThat(accounts.get(an.id())).containsExactlyInAnyOrder(ON_MOODLE, BY_MAIL);
        assertThat(citizens.accounts(List.of())).isEmpty();
        assertThat(citizens.linked(List.of(ON_MOODLE, Ifi.mbox("mailto:nobody@example.vn"))))
                .containsExactly(ON_MOODLE);
        assertThat(citizens.linked(List.of())).isEmpty();
    }

    @Test
    void linkingAnAccountAgainMovesIt() {
        Citizen an = enrolled();
        Citizen binh = enrolled();
        citizens.linkAccount("http://moodle.example.vn", "an", an.id(), "teacher", NOW);
        citizens.link(ON_MOODLE, binh.id(), "officer", NOW.plusSeconds(1));

        assertThat(citizens.owner(ON_MOODLE)).contains(binh.id());
        assertThat(citizens.accounts(List.of(an.id(), binh.id()))).isEqualTo(Map.of(binh.id(), List.of(ON_MOODLE)));
    }

    @Test
    void linksAreReadInTheirOrderAndAMovedOneIsReadAgain() {
        Citizen an = enrolled();
        Citizen binh = enrolled();
        citizens.link(ON_MOODLE, an.id(), "teacher", NOW);
        citizens.link(BY_MAIL, an.id(), "teacher", NOW);
        List<AccountLink> first = citizens.linkedAfter(0, 10);
        assertThat(first).containsExactly(new AccountLink(1, an.id()), new AccountLink(2, an.id()));

        citizens.link(ON_MOODLE, binh.id(), "teacher", NOW);

        assertThat(citizens.linkedAfter(2, 10))
                .as("both, who loses it and who gains it")
                .containsExactly(new AccountLink(3, an.id()), new AccountLink(4, binh.id()));
        assertThat(citizens.linkedAfter(0, 1)).containsExactly(new AccountLink(1, an.id()));
        assertThat(citizens.linkedAfter(4, 10)).isEmpty();
    }

    @Test
    void aLinkToNobodyIsRefusedAndLeavesNoGap() {
        Citizen an = enrolled();

        assertThatThrownBy(() -> citizens.link(ON_MOODLE, UUID.randomUUID(), "teacher", NOW))
                .isInstanceOf(PersistenceException.class);
        citizens.link(ON_MOODLE, an.id(), "teacher", NOW);

        assertThat(citizens.linkedAfter(0, 10)).containsExactly(new AccountLink(1, an.id()));
    }

    @Test
    void anUndoneLinkIsNobodysAndIsReadAsAChange() {
        Citizen an = enrolled();
        citizens.link(ON_MOODLE, an.id(), "teacher", NOW);

        citizens.unlink(ON_MOODLE, new LinkGround(LinkGround.How.OFFICER, "officer", NOW));
        citizens.unlink(ON_MOODLE, new LinkGround(LinkGround.How.OFFICER, "officer", NOW));

        assertThat(citizens.owner(ON_MOODLE)).isEmpty();
        assertThat(citizens.accounts(List.of(an.id()))).isEmpty();
        assertThat(citizens.linkedAfter(1, 10)).containsExactly(new AccountLink(2, an.id()));
    }

    @Test
    void everythingThatIsKnownOfACitizenIsKept() {
        Citizen whole = new Citizen(
                UUID.randomUUID(),
                "Nguyễn Mẫu An",
                Optional.of(Birth.on(LocalDate.of(2016, 9, 5))),
                Sex.FEMALE,
                new Residence("Thôn Lai Xá", "H-12"),
                "HS0001",
                Set.of("hoc-sinh"),
                List.of(
                        new Guardian("Trần Mẫu Bình", "mẹ", "0900000000", "binh@example.vn"),
                        new Guardian("Nguyễn Mẫu Cả", "", "", "")));
        Citizen bare = new Citizen(
                UUID.randomUUID(),
                "Lê Mẫu Dung",
                Optional.empty(),
                Sex.UNKNOWN,
                Residence.UNKNOWN,
                "",
                Set.of(),
                List.of());

        citizens.enrolAll(List.of(whole, bare));

        assertThat(citizens.findAll(List.of(whole.id(), bare.id()))).containsExactlyInAnyOrder(whole, bare);
        citizens.enrolAll(List.of(bare, whole));
        assertThat(citizens.find(whole.id())).contains(whole);
    }
}
