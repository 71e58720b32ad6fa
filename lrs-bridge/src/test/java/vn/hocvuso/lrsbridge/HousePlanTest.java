package vn.hocvuso.lrsbridge;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The plan of the house: which chapter may know which. It holds without exceptions. */
class HousePlanTest {
    private static final String BRIDGE = "vn.hocvuso.lrsbridge";
    private static final String PACKAGES = "vn.hocvuso.coursepackages";
    private static final String COURSE_PACKAGES = "course-packages";

    /** Chapter -> the chapters it may import. A chapter that is not built yet has its row already. */
    private static final Map<String, List<String>> PLAN = plan();

    /** Inside {@code course-packages}: front door, formats, ground. */
    private static final Map<String, List<String>> ANNEXE = annexe();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BRIDGE, PACKAGES);

    private static Map<String, List<String>> plan() {
        Map<String, List<String>> plan = new LinkedHashMap<>();
        plan.put("ground", List.of());
        plan.put("xapi", List.of());
        plan.put("web", List.of("ground", "xapi"));
        plan.put("auditing", List.of("ground", "web"));
        plan.put("identity", List.of("ground", "xapi", "web", "auditing"));
        plan.put("safeguards", List.of("ground", "xapi", "web", "auditing", "identity"));
        plan.put("statements", List.of("ground", "xapi", "web", "auditing"));
        plan.put("documents", List.of("xapi", "web"));
        plan.put("plan", List.of("web", "identity", "auditing", COURSE_PACKAGES));
        plan.put("mapping", List.of("ground", "xapi", "identity", "statements", "plan"));
        plan.put("verifying", List.of("auditing"));
        plan.put("certification", List.of("ground", "web", "identity", "auditing", "plan", "mapping", "verifying"));
        plan.put(
                "bridging",
                List.of("ground", "xapi", "web", "identity", "statements", "auditing", "mapping", "teaching"));
        plan.put(
                "teaching",
                List.of("ground", "xapi", "web", "identity", "auditing", "plan", "mapping", "certification"));
        plan.put("reporting", List.of("web", "identity", "auditing", "plan", "mapping", "certification"));
        plan.put(
                "inspection",
                List.of(
                        "ground",
                        "xapi",
                        "web",
                        "identity",
                        "auditing",
                        "statements",
                        "plan",
                        "mapping",
                        "verifying",
                        "certification"));
        return plan;
    }

    private static Map<String, List<String>> annexe() {
        Map<String, List<String>> annexe = new LinkedHashMap<>();
        annexe.put("course", List.of());
        annexe.put("archive", List.of("course"));
        annexe.put("document", List.of("course"));
        for (String format : List.of("cmi5", "scorm", "tincan", "curriculum", "lesson")) {
            annexe.put(format, List.of("archive", "course", "document"));
        }
        return annexe;
    }

    @TestFactory
    Stream<DynamicTest> everyChapterKnowsOnlyTheChaptersOfItsRow() {
        return PLAN.entrySet().stream()
                .map(row -> dynamicTest(row.getKey() + " -> " + row.getValue(), () -> holds(BRIDGE, row)));
    }

    @TestFactory
    Stream<DynamicTest> everyFormatOfCoursePackagesKnowsOnlyItsGround() {
        return ANNEXE.entrySet().stream()
                .map(row -> dynamicTest(row.getKey() + " -> " + row.getValue(), () -> holds(PACKAGES, row)));
    }

    private static void holds(String root, Map.Entry<String, List<String>> row) {
        String[] allowed = Stream.concat(
                        Stream.of(root + "." + row.getKey() + ".."),
                        row.getValue().stream()
                                .map(known ->
                                        known.equals(COURSE_PACKAGES) ? PACKAGES + ".." : root + "." + known + ".."))
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> forbidden = resideInAPackage("vn.hocvuso..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("a chapter that is not in its row");
        noClasses()
                .that()
                .resideInAPackage(root + "." + row.getKey() + "..")
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void everyPackageHasARowInThePlan() {
        assertThat(chaptersOf(BRIDGE)).isSubsetOf(PLAN.keySet());
        assertThat(chaptersOf(PACKAGES)).isSubsetOf(ANNEXE.keySet());
    }

    private static List<String> chaptersOf(String root) {
        if (!HOUSE.containPackage(root)) {
            return List.of();
        }
        return HOUSE.getPackage(root).getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .toList();
    }

    /** The container never looks into these packages; see beans.xml. */
    @Test
    void noBeanIsWhereTheContainerDoesNotLook() throws IOException {
        String beans = Files.readString(
                Path.of(System.getProperty("repository.root"), "lrs-bridge/src/main/webapp/WEB-INF/beans.xml"));
        String[] excluded = Pattern.compile("<exclude name=\"([^\"]+)\\.\\*\\*\"/>")
                .matcher(beans)
                .results()
                .map(one -> one.group(1) + "..")
                .toArray(String[]::new);

        assertThat(excluded).contains(BRIDGE + ".xapi..", BRIDGE + ".verifying..");
        noClasses()
                .that()
                .resideInAnyPackage(excluded)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.inject..", "jakarta.enterprise..", "jakarta.ws.rs..")
                .check(HOUSE);
    }

    @Test
    void chaptersAreFlat() {
        assertThat(HOUSE.getPackage(BRIDGE).getSubpackages())
                .allSatisfy(chapter -> assertThat(chapter.getSubpackages()).isEmpty());
    }

    @Test
    void thePlanItselfHasNoCircle() {
        Map<String, List<String>> open = new LinkedHashMap<>(PLAN);
        while (!open.isEmpty()) {
            List<String> next = open.entrySet().stream()
                    .filter(row -> row.getValue().stream().noneMatch(open::containsKey))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(next)
                    .as("a chapter that knows no open one among %s", open.keySet())
                    .isNotEmpty();
            next.forEach(open::remove);
        }
    }

    @Test
    void chaptersAreFreeOfCycles() {
        slices().matching("vn.hocvuso.(*).(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theDoorOfTheHouseKnowsNoChapter() {
        noClasses()
                .that()
                .resideInAPackage(BRIDGE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(BRIDGE + ".(*)..", PACKAGES + ".."))
                .check(HOUSE);
    }

    @Test
    void theLanguageKnowsNoContainer() {
        noClasses()
                .that()
                .resideInAPackage(BRIDGE + ".xapi..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta..", "org.eclipse.."))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void mappingReadsStatementsThroughTheirFeedOnly() {
        noClasses()
                .that()
                .resideInAPackage(BRIDGE + ".mapping..")
                .should()
                .dependOnClassesThat(resideInAPackage(BRIDGE + ".statements..")
                        .and(DescribedPredicate.describe("is not its feed", type -> !type.getSimpleName()
                                .matches("StatementFeed|FedStatement|StatementsStored"))))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void entitiesStayInsideTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Row")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void onlyStoresAndQueriesSpeakToTheDatabase() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.((Jpa|Select|Insert|Database)[A-Za-z]*|InstantColumn)(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..")
                        .or(DescribedPredicate.describe("is the EntityManager", type -> type.getName()
                                .equals("jakarta.persistence.EntityManager"))))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void timeComesFromAClock() {
        for (Class<?> time : List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(time, "now").check(HOUSE);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
        // each program takes the clock of the system at one place: the server, the one that starts it with a
        // demonstration, and the verifier of the command line
        noClasses()
                .that()
                .doNotHaveSimpleName("BridgeClock")
                .and()
                .doNotHaveSimpleName("DemonstrationTraffic")
                .and()
                .doNotHaveSimpleName("VerifyCommand")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(HOUSE);
    }

    @Test
    void whatABeanNeedsComesThroughItsConstructor() {
        noFields()
                .that()
                .areDeclaredInClassesThat(alwaysTrue())
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    /** A request names the host that it wants; only the settings know the address that this server has. */
    @Test
    void noAddressIsMadeOfTheHostThatARequestNames() {
        for (String asked : List.of("getBaseUri", "getBaseUriBuilder", "getAbsolutePath", "getAbsolutePathBuilder")) {
            noClasses().should().callMethod(UriInfo.class, asked).check(HOUSE);
        }
        for (String asked : List.of("getServerName", "getRequestURL")) {
            noClasses().should().callMethod(HttpServletRequest.class, asked).check(HOUSE);
        }
    }

    @Test
    void namesAreTheFieldsOwn() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|Dto)(\\$.*)?")
                .check(HOUSE);
        noClasses()
                .should()
                .resideInAnyPackage("..service..", "..model..", "..controller..")
                .check(HOUSE);
    }

    @Test
    void everyHttpMethodSaysWhoMayCallIt() {
        methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should()
                .beAnnotatedWith(BRIDGE + ".web.Allows")
                .orShould()
                .beAnnotatedWith(BRIDGE + ".web.Open")
                .check(HOUSE);
    }

    @Test
    void resourcesLeaveRefusalsToTheOneMapper() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .should(TryBlocks.contain())
                .allowEmptyShould(true)
                .check(HOUSE);
    }
}
