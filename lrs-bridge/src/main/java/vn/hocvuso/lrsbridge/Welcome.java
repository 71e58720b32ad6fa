package vn.hocvuso.lrsbridge;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the console says once everything runs: where to look, and with which account. */
final class Welcome {
    /** How the line begins that says that the server is ready. */
    static final String READY = "LRS Bridge is ready";

    private Welcome() {}

    static void print(PrintStream out, Settings settings, Duration took) {
        String url = settings.publicUrl().toString();
        out.printf(Locale.ROOT, "%n" + READY + " after %.1f s%n", took.toMillis() / 1000.0);
        out.printf("  Pages         %s/%n", url);
        out.printf("  Verify        %s/verify%n", url);
        out.printf("  xAPI          %s/xapi%n", url);
        out.printf(
                "  Database      %s%n", settings.database().isH2() ? "H2, " + settings.dataDirectory() : "PostgreSQL");
        if (settings.demonstration()) {
            demonstration(out, url);
        }
        out.flush();
    }

    private static void demonstration(PrintStream out, String url) {
        out.printf("%nDemonstration: a commune that does not exist. Never use it with real people.%n");
        out.printf("  Classes       %s/teaching   (teacher / teacher-demo)%n", url);
        out.printf("  People        admin, officer, teacher, volunteer, auditor; each password is <name>-demo%n");
        out.printf("  LMS keys      demo-lms / demo-lms-secret (no version header means 1.0.3)%n");
        out.printf("                demo-lms-2 / demo-lms-2-secret (2.0.0)%n");
        out.printf("  Next          \"A five-minute tour\" in README.md%n");
    }
}
