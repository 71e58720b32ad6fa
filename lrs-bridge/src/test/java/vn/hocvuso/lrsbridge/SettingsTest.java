package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.identity.Role;

class SettingsTest {
    private static Settings with(String name, String value) {
        Map<String, String> environment = new HashMap<>(Map.of("BRIDGE_KEY_PASSPHRASE", "a good one"));
        environment.put(name, value);
        return Settings.from(environment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BRIDGE_HTTP_PORT      | 0
            BRIDGE_HTTP_PORT      | 65536
            BRIDGE_HTTP_PORT      | -1
            BRIDGE_HTTP_PORT      | http
            BRIDGE_HTTP_PORT      | ''
            BRIDGE_PUBLIC_URL     | lrs.example.vn
            BRIDGE_PUBLIC_URL     | ftp://lrs.example.vn
            BRIDGE_PUBLIC_URL     | https://
            BRIDGE_PUBLIC_URL     | https://một hai
            BRIDGE_PUBLIC_URL     | https://lrs.example.vn/?a=b
            BRIDGE_PUBLIC_URL     | https://lrs.example.vn/#top
            BRIDGE_PUBLIC_URL     | https://user@lrs.example.vn
            BRIDGE_DATABASE_URL   | jdbc:mysql://localhost/bridge
            BRIDGE_DATABASE_URL   | postgresql://localhost/bridge
            BRIDGE_DEMO           | yes
            BRIDGE_DEMO           | TRUE
            BRIDGE_KEY_PASSPHRASE | ''
            BRIDGE_KEY_PASSPHRASE | mật khẩu
            BRIDGE_KEY_PASSPHRASE_FILE | /nowhere/passphrase
            BRIDGE_KEY_LASTS      | a year
            BRIDGE_KEY_PKCS11     | /nowhere/pkcs11.cfg
            BRIDGE_LOG_EVERY      | 0
            BRIDGE_LOG_EVERY      | a while
            BRIDGE_LOG_PUSH       | backup
            BRIDGE_LOG_PUSH       | file:backup
            BRIDGE_LOG_PUSH       | ftp://backup.example.vn/log
            BRIDGE_LOG_PUSH       | https://user@backup.example.vn/log
            BRIDGE_LOG_PUSH_EVERY | -5
            BRIDGE_MAIL_SERVER    | mail.example.vn
            BRIDGE_MAIL_FROM      | nobody
            BRIDGE_NUMBER_KEY     | not base64!
            BRIDGE_NUMBER_KEY     | c2hvcnQ=
            BRIDGE_METRICS_TOKEN  | short
            BRIDGE_METRICS_TOKEN  | one that has some blanks in it
            BRIDGE_SECOND_FACTOR  | ''
            BRIDGE_SECOND_FACTOR  | admin
            BRIDGE_SECOND_FACTOR  | none,officer
            BRIDGE_OIDC_ISSUER    | login.example.vn
            BRIDGE_OIDC_ISSUER    | https://login.example.vn/realms/xa
            """)
    void aWrongSettingIsNamedInOneLine(String name, String value) {
        assertThatThrownBy(() -> with(name, value))
                .isInstanceOf(Settings.Wrong.class)
                .message()
                .startsWith(name + "=")
                .contains("must be")
                .hasLineCount(1);
    }

    @Test
    void aPassphraseNeverStandsInAMessage() {
        assertThatThrownBy(() -> with("BRIDGE_KEY_PASSPHRASE", "bí mật"))
                .message()
                .doesNotContain("bí mật");
    }

    @Test
    void aSecretMayStandInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("passphrase"), "a good one\n");

        assertThat(Settings.from(Map.of("BRIDGE_KEY_PASSPHRASE_FILE", file.toString()))
                        .keyPassphrase())
                .isEqualTo("a good one");
    }

    @Test
    void aSecurityModuleNeedsALabelAndAPin(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("pkcs11.cfg"), "name = Module\n");

        assertThatThrownBy(() -> with("BRIDGE_KEY_PKCS11", file.toString()))
                .message()
                .startsWith("BRIDGE_KEY_PKCS11_ALIAS=");
    }

    @Test
    void mailNeedsAServerAndASenderAndItsPasswordNeverStandsInAMessage() {
        assertThatThrownBy(() -> with("BRIDGE_LOG_PUSH", "mailto:thanh.tra@example.vn"))
                .message()
                .startsWith("BRIDGE_MAIL_SERVER=");
        assertThatThrownBy(() -> with("BRIDGE_MAIL_SERVER", "smtp//user:secret@mail.example.vn"))
                .message()
                .doesNotContain("secret");
        Map<String, String> mail = Map.of(
                "BRIDGE_KEY_PASSPHRASE", "a good one",
                "BRIDGE_LOG_PUSH", "file:/srv/log mailto:thanh.tra@example.vn https://other.example.vn/log",
                "BRIDGE_MAIL_SERVER", "smtp://user:secret@mail.example.vn:587",
                "BRIDGE_MAIL_FROM", "lrs@example.vn");
        assertThat(Settings.from(mail).log().destinations()).contains("mailto:");
    }

    @Test
    void onlyTheDemonstrationStartsWithoutAPassphrase() {
        assertThatThrownBy(() -> Settings.from(Map.of())).message().startsWith("BRIDGE_KEY_PASSPHRASE=");
        assertThat(Settings.from(Map.of("BRIDGE_DEMO", "true")).demonstration()).isTrue();
    }

    @Test
    void whatIsNotSetHasAValueThatWorksOnOneMachine() {
        Settings settings = with("BRIDGE_HTTP_PORT", "9090");

        assertThat(settings.publicUrl()).hasToString("http://localhost:9090");
        assertThat(settings.ownHost()).isEqualTo("127.0.0.1");
        assertThat(settings.database().isH2()).isTrue();
        assertThat(settings.database().user()).isEqualTo("sa");
        assertThat(settings.demonstration()).isFalse();
        assertThat(settings.dataDirectory()).isAbsolute();
        assertThat(settings.runtimeDirectory()).startsWithRaw(settings.dataDirectory());
    }

    @Test
    void thePublicAddressLosesTheSlashAtItsEnd() {
        assertThat(with("BRIDGE_PUBLIC_URL", "https://lrs.example.vn/").publicUrl())
                .hasToString("https://lrs.example.vn");
        assertThat(with("BRIDGE_PUBLIC_URL", "https://example.vn/lrs").publicUrl())
                .hasToString("https://example.vn/lrs");
    }

    @Test
    void aPostgresAddressChoosesItsDriverAndNoUser() {
        Settings.Database database =
                with("BRIDGE_DATABASE_URL", "jdbc:postgresql://db/bridge").database();

        assertThat(database.isH2()).isFalse();
        assertThat(database.dataSource()).isEqualTo("org.postgresql.ds.PGSimpleDataSource");
        assertThat(database.user()).isEmpty();
    }

    @Test
    void aProviderIsSetAsAWholeAndItsSecretIsInNoText() {
        Settings settings = Settings.from(Map.of(
                "BRIDGE_DEMO", "true",
                "BRIDGE_OIDC_ISSUER", "https://login.example.vn/realms/xa",
                "BRIDGE_OIDC_CLIENT_ID", "bridge",
                "BRIDGE_OIDC_CLIENT_SECRET", "bí mật"));

        assertThat(settings.people().openId())
                .containsEntry("client.id", "bridge")
                .containsEntry("client.secret", "bí mật");
        assertThat(settings.toString()).doesNotContain("bí mật");
    }

    @Test
    void aSecondFactorIsDemandedOfThoseWhoCanDoMuchUnlessItIsSetOtherwise() {
        assertThat(with("BRIDGE_HTTP_PORT", "9090").people().secondFactor()).isEqualTo("administrator,officer,auditor");
        assertThat(Settings.from(Map.of("BRIDGE_DEMO", "true")).people().secondFactor())
                .isEmpty();
        assertThat(with("BRIDGE_SECOND_FACTOR", "none").people().secondFactor()).isEmpty();
        assertThat(with("BRIDGE_SECOND_FACTOR", "administrator, teacher")
                        .people()
                        .secondFactor())
                .isEqualTo("administrator,teacher");
    }

    @Test
    void theRolesOfWhichASecondFactorIsDemandedAreThoseThatThereAre() {
        assertThat(Settings.ROLES)
                .isEqualTo(Arrays.stream(Role.values())
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }
}
