package vn.hocvuso.lrsbridge.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.identity.JpaSealingKeys;
import vn.hocvuso.lrsbridge.identity.SealingKey;
import vn.hocvuso.lrsbridge.identity.TestPeople;
import vn.hocvuso.lrsbridge.safeguards.SecondFactorBook.Used;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** What every book of second factors does. */
abstract class SecondFactorBookContract {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestDatabase database = database();
    private final SecondFactorBook book = book(1);
    private final TotpSecret secret = TotpSecret.random(RANDOM);
    private final List<RecoveryCode> codes = RecoveryCode.some(RANDOM);
    private final UUID person = TestPeople.added("officer", database);

    abstract TestDatabase database();

    private SecondFactorBook book(int seed) {
        byte[] master = new byte[SealingKey.BYTES];
        master[0] = (byte) seed;
        SealingKey key = new SealingKey(master);
        return database.transactional(
                SecondFactorBook.class,
                new JpaSecondFactorBook(database.entities(), key, new JpaSealingKeys(database.entities(), key)));
    }

    private static long step(Instant at) {
        return at.getEpochSecond() / 30;
    }

    private String code(Instant at) {
        return Totp.code(secret, step(at));
    }

    private void keep() {
        book.keep(person, secret, step(NOW), codes, NOW);
    }

    @Test
    void whatIsKeptIsToldWithoutItsSecret() {
        assertThat(book.isKept(person)).isFalse();
        assertThat(book.of(person)).isEmpty();

        keep();

        assertThat(book.isKept(person)).isTrue();
        assertThat(book.people()).containsExactly(person);
        assertThat(book.of(person)).contains(new SecondFactor(NOW, 10));
    }

    @Test
    void neitherTheSecretNorARecoveryCodeStandsInTheDatabase() throws Exception {
        keep();

        assertThat(column("select sealed from second_factor").toString())
                .doesNotContain(
                        secret.base32(), new String(secret.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(column("select code_hash from recovery_code"))
                .hasSize(10)
                .allSatisfy(hash -> assertThat(hash.toString()).matches("[0-9a-f]{64}"));
    }

    private List<?> column(String query) throws Exception {
        return database.inTransaction(
                () -> database.entities().createNativeQuery(query).getResultList());
    }

    @Test
    void aCodeOfTheAppCountsOnceAndTheOneThatSetItUpNoMore() {
        keep();
        Instant later = NOW.plusSeconds(30);

        assertThat(book.use(person, code(NOW), NOW)).isEqualTo(Used.NOTHING);
        assertThat(book.use(person, code(later), later)).isEqualTo(Used.CODE);
        assertThat(book.use(person, code(later), later)).isEqualTo(Used.NOTHING);
        assertThat(book.use(UUID.randomUUID(), code(later.plusSeconds(30)), later))
                .isEqualTo(Used.NOTHING);
    }

    @Test
    void ofManyWhoTryACodeAtTheSameMomentOneIsLetIn() {
        keep();
        Instant later = NOW.plusSeconds(30);
        String once = codes.get(0).shown();

        for (String typed : List.of(code(later), once)) {
            List<CompletableFuture<Used>> tries = IntStream.range(0, 8)
                    .mapToObj(any -> CompletableFuture.supplyAsync(() -> book.use(person, typed, later)))
                    .toList();
            assertThat(tries.stream().map(CompletableFuture::join).filter(used -> used != Used.NOTHING))
                    .hasSize(1);
        }
    }

    @Test
    void aRecoveryCodeStandsOnceInThePlaceOfACode() {
        keep();

        assertThat(book.use(person, codes.get(3).shown(), NOW)).isEqualTo(Used.RECOVERY_CODE);
        assertThat(book.use(person, codes.get(3).shown(), NOW)).isEqualTo(Used.NOTHING);
        assertThat(book.of(person).orElseThrow().codesLeft()).isEqualTo(9);
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfAllBefore() {
        keep();
        List<RecoveryCode> next = RecoveryCode.some(RANDOM);

        book.renew(person, next);

        assertThat(book.use(person, codes.get(0).shown(), NOW)).isEqualTo(Used.NOTHING);
        assertThat(book.use(person, next.get(0).shown(), NOW)).isEqualTo(Used.RECOVERY_CODE);
        assertThat(book.of(person).orElseThrow().codesLeft()).isEqualTo(9);
    }

    @Test
    void afterFiveWrongCodesNoneOfTheAppIsLookedAtForAQuarterOfAnHourButRecoveryCodesAre() {
        keep();
        Instant later = NOW.plusSeconds(60);
        for (int time = 0; time < 5; time++) {
            assertThat(book.use(person, "wrong", later)).isEqualTo(Used.NOTHING);
        }

        assertThat(book.use(person, code(later), later)).isEqualTo(Used.NOTHING);
        assertThat(book.use(person, codes.get(0).shown(), later)).isEqualTo(Used.RECOVERY_CODE);
        Instant over = later.plus(Duration.ofMinutes(15));
        assertThat(book.use(person, code(over), over)).isEqualTo(Used.CODE);
    }

    @Test
    void whatWasTakenAwayLetsNobodyIn() {
        keep();
        Instant later = NOW.plusSeconds(30);

        assertThat(book.remove(person)).isTrue();
        assertThat(book.remove(person)).isFalse();

        assertThat(book.use(person, code(later), later)).isEqualTo(Used.NOTHING);
        assertThat(book.use(person, codes.get(0).shown(), later)).isEqualTo(Used.NOTHING);
        assertThat(book.people()).isEmpty();
    }

    @Test
    void aNodeWithAnotherKeyKeepsNothing() {
        keep();
        UUID other = TestPeople.added("auditor", database);

        assertThatThrownBy(() -> book(2).keep(other, secret, step(NOW), codes, NOW))
                .hasMessageContaining("another key");
    }
}
