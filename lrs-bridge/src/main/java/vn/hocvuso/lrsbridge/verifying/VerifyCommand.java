package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.lrsbridge.auditing.LogProof;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Verdict;

/**
 * Checks files and whole folders of certificates without a network: {@code java -jar lrs-verify.jar --trust FOLDER
 * [--json] FILE...}. The folder holds what was fetched from the issuer, see {@link TrustFolder}. A proof of the log lies
 * in a paper, or beside a file under the same name and {@code .tlog-proof}.
 */
public final class VerifyCommand {
    private static final int USAGE = 64;
    private static final String HELP = """
            lrs-verify: kiểm tra giấy xác nhận, không cần mạng / checks certificates, without a network

              java -jar lrs-verify.jar --trust FOLDER [--json] FILE_OR_FOLDER...

              --trust   thư mục chứa / a folder with: did.json, danh sách trạng thái / status lists (.json),
                        khóa nhật ký / keys of the log (.txt)
              --json    in JSON thay cho bảng / print JSON instead of a table

            Mã thoát / exit code: 0 hợp lệ cả / all valid, 1 có giấy không hợp lệ / some not valid,
            2 có giấy chưa kết luận được / some undecided, 64 gọi sai / wrong call
            """;

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    private final Verification verification;

    private VerifyCommand(Sources sources, Clock clock) {
        this.verification = new Verification(sources, clock);
    }

    /** One file and what was found of it. */
    record Row(Path file, VerificationReport report) {
        /** Codes of what did not pass; empty for a valid certificate. */
        String reasons() {
            return report.checks().stream()
                    .filter(check -> check.outcome() != Outcome.PASSED)
                    .map(check -> check.question().code() + (check.outcome() == Outcome.UNKNOWN ? "?" : ""))
                    .collect(Collectors.joining(" "));
        }
    }

    /** Runs the program. */
    public static void main(String... arguments) {
        // what a reader of PDFs thinks of fonts does not belong between the rows
        LIBRARIES.setLevel(Level.OFF);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, Clock.systemUTC()));
    }

    /** The same with the clock of the caller; gives the exit code. */
    public static int run(List<String> arguments, PrintStream out, Clock clock) {
        List<String> files = new ArrayList<>(arguments);
        boolean json = files.remove("--json");
        int trust = files.indexOf("--trust");
        if (trust < 0 || files.size() < trust + 2) {
            out.print(HELP);
            return USAGE;
        }
        files.remove(trust);
        Path folder = Path.of(files.remove(trust));
        if (files.isEmpty()) {
            out.print(HELP);
            return USAGE;
        }
        try {
            List<Row> rows = new VerifyCommand(TrustFolder.read(folder), clock).verify(files);
            out.print(json ? json(rows) : table(rows));
            return status(rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException wrong) {
            out.println("lrs-verify: " + wrong.getMessage());
            return USAGE;
        }
    }

    List<Row> verify(List<String> files) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String file : files) {
            try (Stream<Path> below = Files.walk(Path.of(file))) {
                below.filter(VerifyCommand::mayBeOne).sorted().forEach(all::add);
            }
        }
        return all.parallelStream().map(file -> new Row(file, verify(file))).toList();
    }

    private static boolean mayBeOne(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".json") || name.endsWith(".pdf"));
    }

    private VerificationReport verify(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
            Path proof = file.resolveSibling(stem + LogProof.FILE_EXTENSION);
            return Files.exists(proof) ? verify(bytes, Files.readString(proof)) : verification.verify(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private VerificationReport verify(byte[] bytes, String proof) {
        try {
            return verification.with(LogProof.parse(proof)).verify(bytes);
        } catch (IllegalArgumentException noProof) {
            return verification.verify(bytes).with(Question.LOGGED.answer(Outcome.FAILED));
        }
    }

    private static String table(List<Row> rows) {
        int widest = rows.stream()
                .mapToInt(row -> row.file().toString().length())
                .max()
                .orElse(1);
        String lines = rows.stream()
                .map(row -> String.format(
                                Locale.ROOT,
                                "%-" + widest + "s  %-9s  %s",
                                row.file(),
                                lower(row.report().verdict()),
                                row.reasons())
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
        return lines
                + Stream.of(Verdict.values())
                        .map(verdict -> rows.stream()
                                        .filter(row -> row.report().verdict() == verdict)
                                        .count()
                                + " " + lower(verdict))
                        .collect(Collectors.joining(", ", "", "\n"));
    }

    private static String json(List<Row> rows) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Row row : rows) {
            JsonArrayBuilder checks = Json.createArrayBuilder();
            for (Check check : row.report().checks()) {
                checks.add(Json.createObjectBuilder()
                        .add("code", check.question().code())
                        .add("outcome", lower(check.outcome()))
                        .add("vietnamese", check.vi())
                        .add("english", check.en()));
            }
            all.add(Json.createObjectBuilder()
                    .add("file", row.file().toString())
                    .add("verdict", lower(row.report().verdict()))
                    .add("checks", checks));
        }
        return all.build() + "\n";
    }

    private static int status(List<Row> rows) {
        if (rows.stream().anyMatch(row -> row.report().verdict() == Verdict.INVALID)) {
            return 1;
        }
        return rows.stream().allMatch(row -> row.report().verdict() == Verdict.VALID) ? 0 : 2;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
