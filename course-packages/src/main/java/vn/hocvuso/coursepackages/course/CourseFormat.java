package vn.hocvuso.coursepackages.course;

/** In which format a course came. */
public enum CourseFormat {
    /** cmi5 (AICC, "Quartz"): {@code cmi5.xml}. */
    CMI5("cmi5"),
    /** SCORM 1.2: {@code imsmanifest.xml}. */
    SCORM_1_2("SCORM 1.2"),
    /** SCORM 2004, editions 2 to 4: {@code imsmanifest.xml}. */
    SCORM_2004("SCORM 2004"),
    /** Tin Can (xAPI launch by Rustici): {@code tincan.xml}. */
    TIN_CAN("Tin Can");

    private final String label;

    CourseFormat(String label) {
        this.label = label;
    }

    /** The name that people use. */
    public String label() {
        return label;
    }
}
