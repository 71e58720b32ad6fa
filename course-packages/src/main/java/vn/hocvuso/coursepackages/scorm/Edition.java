package vn.hocvuso.coursepackages.scorm;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.scorm.xml.MetadataXml;

/**
 * Which SCORM a manifest follows. What it says decides; its namespaces do where it says nothing, because an LMS that
 * took 1.2 for 2004 would look for results in the wrong words.
 */
record Edition(CourseFormat format, String prefix) {
    static final Edition SCORM_1_2 = new Edition(CourseFormat.SCORM_1_2, "scorm-1.2");
    static final Edition SCORM_2004 = new Edition(CourseFormat.SCORM_2004, "scorm-2004");

    static Edition of(@Nullable MetadataXml metadata, String rootNamespace, Place place, Findings findings) {
        String written = metadata == null || metadata.schemaVersion == null ? "" : metadata.schemaVersion.strip();
        Edition byNames = rootNamespace.endsWith("imscp_v1p1") ? SCORM_2004 : SCORM_1_2;
        Optional<Edition> said = said(written);
        if (said.isEmpty()) {
            findings.warning(
                    byNames.rule("schemaversion"),
                    place,
                    ScormSentences.NO_EDITION.with(written, byNames.format().label()));
        } else if (!said.get().equals(byNames)) {
            findings.warning(
                    said.get().rule("schemaversion"),
                    place,
                    ScormSentences.TWO_EDITIONS.with(written, byNames.format().label()));
        }
        return said.orElse(byNames);
    }

    private static Optional<Edition> said(String written) {
        String version = written.toLowerCase(Locale.ROOT);
        if (version.equals("1.2") || version.equals("scorm 1.2")) {
            return Optional.of(SCORM_1_2);
        }
        return version.contains("2004") || version.endsWith("1.3") ? Optional.of(SCORM_2004) : Optional.empty();
    }

    /** The rule about this element or attribute. */
    String rule(String element) {
        return prefix + "-" + element;
    }
}
