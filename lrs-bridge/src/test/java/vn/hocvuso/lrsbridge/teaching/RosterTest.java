package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.identity.Birth;
import vn.hocvuso.lrsbridge.identity.Guardian;
import vn.hocvuso.lrsbridge.identity.Sex;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.xapi.Ifi;

class RosterTest {
    private static final String TONE = "[\u0300\u0301\u0303\u0309\u0323]";
    private static final String LIST = """
            TRƯỜNG TIỂU HỌC MẪU;;;;
            DANH SÁCH HỌC SINH LỚP 5A;;;;
            STT;Họ và tên (*);Ngày sinh;Giới tính;Mã học sinh
            1;Đặng Thị Hoà;05/09/2016;Nữ;HS01
            2;Nguyễn Văn Hùng;42618;Nam;HS02
            3;;;;
            ;Lê Văn Út;2016;;HS03
            4;;;;
            """;

    private static Roster read(String text) {
        return Roster.read(text.getBytes(StandardCharsets.UTF_8), "");
    }

    static Stream<byte[]> encodings() {
        Charset windows = Charset.forName("windows-1258");
        // as Windows keeps Vietnamese: the letter, then its tone
        String split = LIST.chars()
                .mapToObj(letter -> Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD))
                .map(letter -> Normalizer.normalize(letter.replaceAll(TONE, ""), Normalizer.Form.NFC)
                        + letter.replaceAll("[^" + TONE.substring(1), ""))
                .collect(Collectors.joining());
        return Stream.of(
                LIST.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_8),
                Normalizer.normalize(LIST, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8),
                split.getBytes(windows),
                ("\uFEFF" + LIST.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE),
                LIST.replace(';', ',').replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void aListIsReadTheSameInWhateverWayItIsWritten(byte[] file) {
        Roster roster = Roster.read(file, "");

        assertThat(roster.entries())
                .extracting(RosterEntry::fullName)
                .containsExactly("Đặng Thị Hoà", "Nguyễn Văn Hùng", "Lê Văn Út");
        assertThat(roster.entries())
                .extracting(RosterEntry::birth)
                .containsExactly(
                        Optional.of(Birth.on(LocalDate.of(2016, 9, 5))),
                        Optional.of(Birth.on(LocalDate.of(2016, 9, 5))),
                        Optional.of(Birth.in(2016)));
        assertThat(roster.entries()).extracting(RosterEntry::sex).containsExactly(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN);
        assertThat(roster.entries()).extracting(RosterEntry::row).containsExactly(4, 5, 7);
        assertThat(roster.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Họ tên,Ngày sinh\nTrần Văn Thử,1/2/2016",
                "HO VA TEN,NGAY SINH\nTrần Văn Thử,01-02-2016",
                "Họ và tên đệm,Tên,Ngày tháng năm sinh\nTrần Văn,Thử,2016-02-01",
                "\"Họ và tên\nhọc sinh\",Ngày sinh (dd/mm/yyyy)\n\"Trần  Văn Thử \",01.02.2016"
            })
    void headsAreKnownWithAndWithoutAccentsInOneColumnOrTwo(String list) {
        RosterEntry entry = read(list).entries().get(0);

        assertThat(entry.fullName()).isEqualTo("Trần Văn Thử");
        assertThat(entry.birth()).contains(Birth.on(LocalDate.of(2016, 2, 1)));
    }

    @Test
    void whatIsWrongIsSaidOfItsRowAndTheRestIsRead() {
        Roster roster = read("""
                Họ và tên,Ngày sinh,Giới tính,Số định danh,Tài khoản
                ,01/02/2016,,,
                Lê A,31/02/2016,Nam,,
                Lê B,,Trai,,
                Lê C,,,1216000001,
                Lê D,,,,khong-biet
                Lê E,01/02/2016,Nam,001216000001,e@example.vn
                """);

        Map<Integer, String> errors = new TreeMap<>(roster.errors());
        assertThat(errors).containsOnlyKeys(2, 3, 4, 5, 6);
        assertThat(errors.get(2)).contains("thiếu họ tên");
        assertThat(errors.get(3)).contains("31/02/2016");
        assertThat(errors.get(4)).contains("Trai", "Nam hoặc Nữ");
        assertThat(errors.get(5)).contains("số 0 ở đầu");
        assertThat(errors.get(6)).contains("khong-biet", "nền tảng");
        assertThat(roster.entries().get(5).account()).contains(Ifi.mbox("mailto:e@example.vn"));
    }

    @Test
    void twoRowsOfOnePupilAreBothWrongAndTwoPupilsOfOneNameAreNot() {
        Roster roster = read("""
                Họ và tên,Ngày sinh,Mã HS
                Lê Văn An,01/02/2016,
                LE VAN AN,01/02/2016,
                Lê Văn An,03/02/2016,
                Lê Văn Bình,,HS1
                Lê Văn Bình,,HS2
                Lê Văn Châu,,HS2
                """);

        assertThat(roster.errors()).containsOnlyKeys(2, 3, 6, 7);
        assertThat(roster.errors().get(2)).contains("trùng họ tên và ngày sinh với dòng 3");
    }

    @Test
    void aColumnOfXesTellsGirlsAndAnAccountBelongsToThePlatformOfTheForm() {
        Roster roster = Roster.read(
                "Họ và tên,Nữ,Tên đăng nhập\nLê Thị An,x,an1\nLê Văn Bình,,binh2".getBytes(StandardCharsets.UTF_8),
                "https://lms.example.vn");

        assertThat(roster.entries()).extracting(RosterEntry::sex).containsExactly(Sex.FEMALE, Sex.MALE);
        assertThat(roster.entries().get(0).account()).contains(Ifi.account("https://lms.example.vn", "an1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2", "STT,Ngày sinh\n1,2016", "PK\u0003\u0004 no zip"})
    void whatIsNoListIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refused.class);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.2"})
    void onePackageOfOneRosterNamesPupilsByTheirClasses(String version) throws IOException {
        boolean old = version.equals("1.1");
        Map<String, String> files = new TreeMap<>(Map.of(
                "manifest.csv", "propertyName,value\noneroster.version," + version + "\n",
                "classes.csv", "\uFEFFsourcedId,status,dateLastModified,title\nC1,,,5A\n",
                "users.csv",
                        "sourcedId,status,enabledUser," + (old ? "role," : "")
                                + "username,givenName,familyName,middleName,identifier,email\n"
                                + "U1,,true," + (old ? "student," : "") + "an,An,Nguyễn,Văn,HS1,an@example.vn\n"
                                + "T1,,true," + (old ? "teacher," : "") + "co,Lan,Trần,Thị,,co@example.vn\n",
                "enrollments.csv", """
                        sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role
                        E1,C1,S1,U1,student
                        E2,C1,S1,T1,teacher
                        E3,C1,S1,U9,student
                        """,
                "demographics.csv", "sourcedId,birthDate,sex\nU1,2016-09-05,male\n"));

        List<RosterEntry> entries = Roster.read(zip(files), "").entries();

        assertThat(entries).hasSize(2);
        RosterEntry an = entries.get(0);
        assertThat(an.fullName()).isEqualTo("Nguyễn Văn An");
        assertThat(an.className()).isEqualTo("5A");
        assertThat(an.code()).isEqualTo("HS1");
        assertThat(an.birth()).contains(Birth.on(LocalDate.of(2016, 9, 5)));
        assertThat(an.sex()).isEqualTo(Sex.MALE);
        assertThat(an.account()).contains(Ifi.mbox("mailto:an@example.vn"));
        assertThat(an.faults()).isEmpty();
        assertThat(entries.get(1).faults())
                .anySatisfy(fault -> assertThat(fault).contains("U9"));
    }

    @Test
    void motherFatherAndWhoeverElseAnswersForAPupilAreKeptWithTheirRelation() {
        Roster roster = read("""
                Họ và tên;Họ tên mẹ;SĐT mẹ;Email mẹ;Họ tên cha;Người giám hộ;Quan hệ;Số điện thoại
                Lê An;Trần Mẫu Bình;0900000001;binh@example.vn;Lê Mẫu Cả;Lê Mẫu Ông;ông nội;0900000002
                Lê Bảo;Trần Mẫu Bình;;;;;;0900000003
                Lê Cúc;Trần Mẫu Bình;;khong-phai-thu;;;;
                """);

        assertThat(roster.entries().get(0).guardians())
                .containsExactly(
                        new Guardian("Lê Mẫu Ông", "ông nội", "0900000002", ""),
                        new Guardian("Trần Mẫu Bình", "mẹ", "0900000001", "binh@example.vn"),
                        new Guardian("Lê Mẫu Cả", "bố", "", ""));
        assertThat(roster.entries().get(1).guardians())
                .containsExactly(new Guardian("Trần Mẫu Bình", "mẹ", "0900000003", ""));
        assertThat(roster.entries().get(2).faults()).singleElement().asString().contains("khong-phai-thu");
    }

    @Test
    void whoAnswersForPupilsInAPackageOfOneRosterAreTheirAgents() throws IOException {
        List<RosterEntry> entries = Roster.read(
                        zip(new TreeMap<>(Map.of(
                                "classes.csv", "sourcedId,title\nC1,5A\n",
                                "users.csv", """
                                        sourcedId,role,username,givenName,familyName,email,phone,agentSourcedIds
                                        U1,student,an,An,Nguyễn,,,"P1,P2"
                                        P1,parent,binh,Bình,Trần,binh@example.vn,0900000001,
                                        P2,relative,ca,Cả,Lê,,,
                                        """,
                                "enrollments.csv", "sourcedId,classSourcedId,userSourcedId,role\nE1,C1,U1,student\n"))),
                        "")
                .entries();

        assertThat(entries.get(0).guardians())
                .containsExactly(
                        new Guardian("Trần Bình", "cha hoặc mẹ", "0900000001", "binh@example.vn"),
                        new Guardian("Lê Cả", "người thân", "", ""));
    }

    @Test
    void whoAnswersForPupilsInPackagesOfMicrosoftIsReadInBothOfItsVersions() throws IOException {
        Map<String, String> second = new TreeMap<>(Map.of(
                "classes.csv", "sourcedId,title\nC1,5A\n",
                "users.csv", """
                        sourcedId,username,givenName,familyName,email,phone
                        U1,an,An,Nguyễn,,
                        P1,binh,Bình,Trần,binh@example.vn,0900000001
                        """,
                "enrollments.csv", "classSourcedId,userSourcedId,role\nC1,U1,student\n",
                "relationships.csv", "userSourcedId,relationshipUserSourcedId,relationshipRole\nU1,P1,guardian\n"));
        Map<String, String> first = new TreeMap<>(Map.of(
                "Section.csv", "SIS ID,School SIS ID,Section Name\nC1,S1,5A\n",
                "Student.csv", "SIS ID,School SIS ID,Username,First Name,Last Name\nU1,S1,an,An,Nguyễn\n",
                "StudentEnrollment.csv", "Section SIS ID,SIS ID\nC1,U1\n",
                "user.csv", "Email,First Name,Last Name,Phone,SIS ID\nbinh@example.vn,Bình,Trần,0900000001,\n",
                "guardianrelationship.csv", "SIS ID,Email,Role\nU1,binh@example.vn,Guardian\n"));

        for (Map<String, String> files : List.of(second, first)) {
            assertThat(Roster.read(zip(files), "").entries().get(0).guardians())
                    .containsExactly(new Guardian("Trần Bình", "người giám hộ", "0900000001", "binh@example.vn"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SDS v2.1__", "SDS Format__25 Users__"})
    void microsoftsOwnSamplesAreRead(String format) throws IOException {
        Path samples = Programs.needFixtures().resolve("roster-sds");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(samples)) {
            for (Path file : all.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(format)) {
                    files.put(name.substring(format.length()), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }

        List<RosterEntry> entries = Roster.read(zip(files), "").entries();

        assertThat(entries).isNotEmpty();
        assertThat(entries).filteredOn(entry -> entry.faults().isEmpty()).isNotEmpty();
        assertThat(entries).allSatisfy(entry -> assertThat(entry.className()).isNotEmpty());
    }

    @Test
    void theListGoesBackAsAWorkbookWithItsOwnRowsAndAColumnMore() {
        Roster roster = read("Tiêu đề\nHọ và tên,Mã HS\n,007\nLê A,008\n");

        byte[] back = RosterBook.withErrors(roster.sheet().orElseThrow(), roster.errors());

        List<List<String>> rows = RosterBook.sheets(back).get(0);
        assertThat(rows.get(0)).startsWith("Tiêu đề");
        assertThat(rows.get(1)).containsExactly("Họ và tên", "Mã HS", RosterColumn.ERRORS);
        assertThat(rows.get(2)).element(1).isEqualTo("007");
        assertThat(rows.get(2)).element(2).asString().contains("thiếu họ tên");
        assertThat(Roster.read(back, "").errors()).containsOnlyKeys(3);
    }
}
