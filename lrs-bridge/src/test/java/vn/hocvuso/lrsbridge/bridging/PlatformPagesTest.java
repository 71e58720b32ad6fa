package vn.hocvuso.lrsbridge.bridging;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.HomesMet;
import vn.hocvuso.lrsbridge.identity.LearnerHome;
import vn.hocvuso.lrsbridge.identity.PlatformCredential;
import vn.hocvuso.lrsbridge.identity.PlatformDirectory;
import vn.hocvuso.lrsbridge.identity.PlatformKind;
import vn.hocvuso.lrsbridge.identity.Reach;
import vn.hocvuso.lrsbridge.mapping.EvidenceBook;
import vn.hocvuso.lrsbridge.statements.PlatformFeeds;
import vn.hocvuso.lrsbridge.statements.QuarantinedStatement;
import vn.hocvuso.lrsbridge.statements.RefusedRequest;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Frame;
import vn.hocvuso.lrsbridge.web.Language;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** The pages of platforms, as HTML. */
class PlatformPagesTest {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Finding FINDING = new Finding(7, "/verb/id", "XAPI-00044", "phải là IRI", "<script>");
    private static final UUID BATCH = UUID.randomUUID();

    private static String html(Page page, Language language) {
        StringOutput html = new StringOutput();
        Frame frame = new Frame(language, Optional.empty(), "?");
        TEMPLATES.render(page.template(), Map.of("page", page, "frame", frame), html);
        return html.toString();
    }

    private static final Reach REACH =
            new Reach(Set.of(new LearnerHome("https://lms.example.vn"), new LearnerHome("@example.vn")), Set.of());
    private static final OutOfReach OUTSIDE = new OutOfReach(
            List.of(new HomesMet.Count(new LearnerHome("https://elsewhere.example.vn"), 7, NOW)),
            List.of(new EvidenceBook.ActivityCount("https://elsewhere.example.vn/course/1", 3, 2)));

    private static PlatformCredential credential(PlatformKind kind, Permission scope, boolean revoked) {
        return new PlatformCredential(
                UUID.randomUUID(),
                "key-1",
                Set.of(scope),
                Caller.Platform.strict(
                        "{\"mbox\":\"mailto:a@b.vn\"}",
                        "1.0.3",
                        kind.carriesKeyInTheOpen() ? Strength.OPEN : Strength.PLATFORM),
                REACH,
                Reach.NOBODY,
                "Trường <Mẫu>",
                kind,
                new PlatformCredential.Moments(
                        NOW,
                        NOW,
                        Optional.of(NOW.plusSeconds(60)),
                        Optional.of(NOW),
                        revoked ? Optional.of(NOW) : Optional.empty()));
    }

    private static SetUp setUp(PlatformKind kind) {
        return SetUp.of(kind, new SetUp.Access("https://lrs.example.vn/xapi", "key-1", "s3cret"));
    }

    private static PlatformPage page(PlatformCredential credential) {
        return new PlatformPage(
                new PlatformPage.Details(
                        credential,
                        new PlatformFeeds.State(Optional.of(NOW), 3, 25, 1, 1),
                        List.of(new RefusedRequest(NOW, "invalid-statement", List.of(FINDING))),
                        List.of(new QuarantinedStatement(
                                UUID.randomUUID(),
                                credential.id(),
                                NOW,
                                BATCH,
                                7,
                                "1.0.3",
                                List.of(FINDING),
                                QuarantinedStatement.State.WAITING,
                                new QuarantinedStatement.Decision("", NOW, ""),
                                "{\"verb\":{\"id\":\"</textarea>\"}}")),
                        List.of(Ifi.account("https://lms.example.vn", "an")),
                        OUTSIDE),
                SetUp.of(
                        credential.kind(),
                        new SetUp.Access("https://lrs.example.vn/xapi", credential.name(), PlatformPage.GAP)));
    }

    @ParameterizedTest
    @EnumSource
    void theListTellsOfEachPlatformHowItFares(Language language) {
        PlatformCredential open = credential(PlatformKind.H5P, Permission.ALL, false);
        String html = html(
                new PlatformsPage(List.of(new PlatformsPage.Line(
                        open,
                        new PlatformFeeds.State(Optional.of(NOW), 3, 25, PlatformFeeds.REFUSALS_KEPT, 2),
                        13,
                        17))),
                language);

        assertThat(html)
                .contains("/platforms/" + open.id(), "Trường &lt;Mẫu&gt;", "15:00:00", "class=\"warning\"")
                .contains(">25</dd>", ">2</dd>", ">13</dd>")
                .contains(language == Language.VIETNAMESE ? ">200 trở lên</dd>" : ">200 or more</dd>");
        assertThat(html(new PlatformsPage(List.of()), language)).contains("class=\"notice\"");
    }

    @ParameterizedTest
    @EnumSource
    void onePlatformShowsItsQuarantineWithBatchPlaceAndRule(Language language) {
        String html = html(page(credential(PlatformKind.MOODLE, Permission.WRITE_STATEMENTS, false)), language);

        assertThat(html)
                .contains(BATCH.toString(), "/verb/id", "XAPI-00044", "invalid-statement")
                .contains("&lt;/textarea&gt;", "&lt;script&gt;")
                .doesNotContain("<script>")
                .contains("/rotation", "/revocation", PlatformPage.GAP);
    }

    @ParameterizedTest
    @EnumSource
    void aRevokedPlatformOffersNothingMore(Language language) {
        assertThat(html(page(credential(PlatformKind.MOODLE, Permission.ALL, true)), language))
                .doesNotContain("/rotation", "/revocation");
    }

    @ParameterizedTest
    @EnumSource
    void theSecretIsShownWithEverythingToCopy(PlatformKind kind) {
        for (Language language : Language.values()) {
            PlatformCredential credential = credential(kind, Permission.WRITE_STATEMENTS, false);
            String html =
                    html(new SecretPage(new PlatformDirectory.Issued(credential, "s3cret"), setUp(kind)), language);

            assertThat(html).contains("s3cret", "key-1", "lrs.example.vn");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFormKeepsWhatWasEnteredAndSaysWhatIsWrong(Language language) {
        PlatformForm form = PlatformForm.preset(PlatformKind.H5P);

        assertThat(html(NewPlatformPage.added(Optional.of(form), form.findings()), language))
                .contains("role=\"alert\"", "href=\"#label\"", "href=\"#home\"", "value=\"H5P\"")
                .containsPattern("name=\"scope\" value=\"statements/write\" checked");
        String choice = html(NewPlatformPage.added(Optional.empty(), List.of()), language);
        for (PlatformKind kind : PlatformKind.values()) {
            assertThat(choice).contains("/platforms/new?kind=" + kind.name());
        }
    }
}
