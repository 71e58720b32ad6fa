package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.identity.AccountMatches.Reason;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** What every store of accounts, codes, merges and their history does. */
abstract class LinksContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LinkGround OFFICER = new LinkGround(LinkGround.How.OFFICER, "Cán bộ Mẫu", NOW);
    private static final Ifi ON_MOODLE = Ifi.account("http://moodle.example.vn", "17");
    private static final Ifi ON_EDX = Ifi.account("http://edx.example.vn", "an");

    private final TestDatabase database = database();
    private final CitizenDirectory citizens =
            database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));
    private final CitizenMerges merges =
            database.transactional(CitizenMerges.class, new JpaCitizenMerges(database.entities()));
    private final PlatformAccounts accounts =
            database.transactional(PlatformAccounts.class, new JpaPlatformAccounts(database.entities()));
    private final LinkCodes codes =
            database.transactional(LinkCodes.class, new JpaLinkCodes(database.entities(), citizens));
    private final LinkHistory history =
            database.transactional(LinkHistory.class, new JpaLinkHistory(database.entities()));

    abstract TestDatabase database();

    private UUID enrolled(String name) {
        UUID id = UUID.randomUUID();
        citizens.enrol(new Citizen(id, name, 2016, Set.of("hoc-sinh")));
        return id;
    }

    private static PlatformAccounts.Met met(Ifi account, String name) {
        return new PlatformAccounts.Met(account, name, NOW);
    }

    @Test
    void anAccountThatWasMetWaitsUntilItIsLinkedAndAgainWhenThatIsUndone() {
        assertThat(accounts.met(List.of(met(ON_MOODLE, "Nguyễn Mẫu An"), met(ON_MOODLE, "An"))))
                .isEmpty();
        assertThat(accounts.met(List.of(met(ON_MOODLE, "Tên khác"), met(ON_EDX, ""))))
                .containsExactly(ON_MOODLE);
        assertThat(accounts.countUnlinked()).isEqualTo(2);
        assertThat(accounts.unlinkedNamed(List.of("nguyen mau an"))).containsExactly(met(ON_MOODLE, "Nguyễn Mẫu An"));

        citizens.link(ON_MOODLE, enrolled("Nguyễn Mẫu An"), OFFICER);
        assertThat(accounts.unlinked(10)).containsExactly(met(ON_EDX, ""));

        citizens.unlink(ON_MOODLE, OFFICER);
        assertThat(accounts.unlinked(10)).hasSize(2);
    }

    @Test
    void aLinkSaysWhoMadeItWhenAndHowAlsoAfterItWasUndone() {
        UUID an = enrolled("Nguyễn Mẫu An");
        LinkGround roster = new LinkGround(LinkGround.How.ROSTER, "Cô Mẫu", NOW);
        citizens.link(ON_MOODLE, an, roster);
        assertThat(history.held(List.of(an))).containsExactly(new HeldLink(ON_MOODLE, an, roster));

        citizens.unlink(ON_MOODLE, OFFICER);

        assertThat(history.held(List.of(an))).isEmpty();
        assertThat(history.changes(List.of(an)))
                .containsExactly(
                        new LinkChange(LinkChange.Kind.UNLINKED, Optional.of(ON_MOODLE), an, OFFICER),
                        new LinkChange(LinkChange.Kind.LINKED, Optional.of(ON_MOODLE), an, roster));
    }

    @Test
    void aCodeLinksTheAccountThatItWasTypedFromOnce() {
        UUID an = enrolled("Nguyễn Mẫu An");
        String code = codes.make(List.of(an), "Cô Mẫu", NOW).getOrDefault(an, "");

        assertThat(codes.redeem("hello", ON_MOODLE, NOW)).isFalse();
        assertThat(codes.redeem(" " + code.toLowerCase(Locale.ROOT).replace("-", " "), ON_MOODLE, NOW))
                .isTrue();
        assertThat(codes.redeem(code, ON_EDX, NOW)).isFalse();

        assertThat(history.held(List.of(an)))
                .extracting(link -> link.account(), link -> link.ground().how())
                .containsExactly(org.assertj.core.api.Assertions.tuple(ON_MOODLE, LinkGround.How.CODE));
    }

    @Test
    void aCodeExpiresAndTakesNoAccountAwayFromAnybody() {
        UUID an = enrolled("Nguyễn Mẫu An");
        UUID binh = enrolled("Lê Mẫu Bình");
        String code = codes.make(List.of(an), "Cô Mẫu", NOW).getOrDefault(an, "");
        citizens.link(ON_MOODLE, binh, OFFICER);

        assertThat(codes.redeem(code, ON_MOODLE, NOW)).isFalse();
        assertThat(citizens.owner(ON_MOODLE)).contains(binh);
        assertThat(codes.redeem(code, ON_EDX, NOW.plus(Duration.ofDays(30)))).isFalse();
        assertThat(codes.redeem(code, ON_EDX, NOW.plus(Duration.ofDays(29)))).isTrue();
    }

    @Test
    void twoEntriesOfAPersonCountAsOneUntilTheyAreSplitAgain() {
        UUID kept = enrolled("Nguyễn Mẫu An");
        UUID duplicate = enrolled("Nguyễn Mẫu An");
        citizens.link(ON_MOODLE, kept, OFFICER);
        citizens.link(ON_EDX, duplicate, OFFICER);

        merges.merge(duplicate, kept, OFFICER);

        assertThat(citizens.owner(ON_EDX)).contains(kept);
        assertThat(citizens.find(duplicate).map(Citizen::id)).contains(kept);
        assertThat(citizens.findAll(List.of(duplicate, kept))).hasSize(1);
        assertThat(citizens.allIds(kept)).containsExactlyInAnyOrder(kept, duplicate);
        assertThat(citizens.allIds(duplicate)).isEqualTo(citizens.allIds(kept));
        Map<UUID, List<Ifi>> together = citizens.accounts(List.of(kept, duplicate));
        assertThat(together.get(kept)).containsExactlyInAnyOrder(ON_MOODLE, ON_EDX);
        assertThat(together.get(duplicate)).containsExactlyInAnyOrder(ON_MOODLE, ON_EDX);
        assertThat(citizens.linkedAfter(2, 10)).extracting(one -> one.citizen()).containsExactly(duplicate, kept);

        merges.split(duplicate, OFFICER);

        assertThat(citizens.owner(ON_EDX)).contains(duplicate);
        assertThat(citizens.accounts(List.of(kept, duplicate)))
                .isEqualTo(Map.of(kept, List.of(ON_MOODLE), duplicate, List.of(ON_EDX)));
        assertThat(history.changes(List.of(duplicate)).get(0).kind()).isEqualTo(LinkChange.Kind.SPLIT);
    }

    @Test
    void mergesMakeNoChainsAndNobodyIsMergedIntoThemselves() {
        UUID one = enrolled("Nguyễn Mẫu An");
        UUID two = enrolled("Nguyễn Mẫu Ân");
        UUID three = enrolled("Nguyễn Mẫu An");
        merges.merge(two, one, OFFICER);

        for (List<UUID> pair :
                List.of(List.of(one, one), List.of(two, three), List.of(three, two), List.of(one, three))) {
            assertThatThrownBy(() -> merges.merge(pair.get(0), pair.get(1), OFFICER))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> merges.split(three, OFFICER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> merges.merge(UUID.randomUUID(), one, OFFICER)).isInstanceOf(Refused.class);
        assertThat(merges.into(one)).singleElement().satisfies(merged -> {
            assertThat(merged.duplicate()).isEqualTo(two);
            assertThat(merged.name()).isEqualTo("Nguyễn Mẫu Ân");
        });
    }

    @Test
    void proposalsSayWhyAndWarnOfNamesakes() {
        Citizen an = new Citizen(UUID.randomUUID(), "Nguyễn Mẫu An", 2016, Set.of());
        Citizen namesake = new Citizen(UUID.randomUUID(), "Nguyễn Mẫu Ân", 2016, Set.of());
        Citizen binh = new Citizen(
                UUID.randomUUID(),
                "Lê Mẫu Bình",
                Optional.empty(),
                Sex.UNKNOWN,
                Residence.UNKNOWN,
                "HS17",
                Set.of(),
                List.of());

        List<AccountMatches.Match> byName =
                AccountMatches.of(met(ON_MOODLE, "Nguyễn Mẫu An"), List.of(namesake, binh, an), Optional.empty());
        List<AccountMatches.Match> byCode =
                AccountMatches.of(met(Ifi.mbox("mailto:hs17@example.vn"), ""), List.of(an, binh), Optional.of(an.id()));

        assertThat(byName)
                .containsExactly(
                        new AccountMatches.Match(an, List.of(Reason.SAME_NAME), false),
                        new AccountMatches.Match(namesake, List.of(Reason.LIKE_NAME), false));
        assertThat(byCode)
                .containsExactly(
                        new AccountMatches.Match(an, List.of(Reason.PERSONAL_NUMBER), true),
                        new AccountMatches.Match(binh, List.of(Reason.SCHOOL_CODE), true));
    }
}
