package vn.hocvuso.lrsbridge.testing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Says at the end of the build which tests were not run and what they miss: a program that judges our work is no part of
 * the project, and a test that vanishes in silence is missed by nobody. It reads the reports that the tests of this build
 * have left, in all modules and from all processes.
 */
public final class TestsNotRun {
    private static final PathMatcher REPORTS =
            FileSystems.getDefault().getPathMatcher("glob:**/target/{surefire,failsafe}-reports/TEST-*.xml");

    private TestsNotRun() {}

    /** A test, or a class where all of it needs what is missing. */
    record NotRun(String test, String reason) {}

    /**
     * Prints them.
     *
     * @param given the folder of the project, when the build began, and whether a test that is not run fails it
     */
    public static void main(String[] given) throws IOException {
        List<NotRun> all = in(Path.of(given[0]), Instant.parse(given[1]));
        if (all.isEmpty()) {
            return;
        }
        System.out.println(said(all));
        if (Boolean.parseBoolean(given[2])) {
            throw new IllegalStateException("tests were not run, and all were demanded");
        }
    }

    static List<NotRun> in(Path project, Instant began) throws IOException {
        List<NotRun> found = new ArrayList<>();
        try (Stream<Path> files = Files.find(
                project,
                4,
                (file, about) -> REPORTS.matches(file)
                        && !about.lastModifiedTime().toInstant().isBefore(began))) {
            for (Path report : files.sorted().toList()) {
                read(report, found);
            }
        }
        return found;
    }

    private static void read(Path report, List<NotRun> found) throws IOException {
        var skipped = parsed(report).getElementsByTagName("skipped");
        for (int place = 0; place < skipped.getLength(); place++) {
            Element one = (Element) skipped.item(place);
            Element test = (Element) one.getParentNode();
            String name = test.getAttribute("classname");
            found.add(new NotRun(name.substring(name.lastIndexOf('.') + 1), reason(one)));
        }
    }

    /** What the assumption said; the report has it as a message, or as the first line of a stack trace. */
    private static String reason(Element skipped) {
        String text = skipped.getAttribute("message") + skipped.getTextContent();
        return text.strip().lines().findFirst().orElse("no reason told").replaceFirst("^.*Assumption failed: ", "");
    }

    private static Document parsed(Path report) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile());
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(report.toString(), broken);
        }
    }

    /** One line for each thing that is missing. */
    static String said(List<NotRun> all) {
        return all.size() + (all.size() == 1 ? " test was" : " tests were") + " not run:"
                + all.stream()
                        .collect(groupingBy(
                                NotRun::reason, TreeMap::new, groupingBy(NotRun::test, TreeMap::new, counting())))
                        .entrySet()
                        .stream()
                        .map(missing -> "\n  " + missing.getKey() + ": "
                                + missing.getValue().entrySet().stream()
                                        .map(test -> test.getValue() + " of " + test.getKey())
                                        .collect(joining(", ")))
                        .collect(joining());
    }
}
