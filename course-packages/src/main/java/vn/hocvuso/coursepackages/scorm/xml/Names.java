package vn.hocvuso.coursepackages.scorm.xml;

/** The namespaces under which the classes know what they read: those of SCORM 2004. */
public final class Names {
    /** IMS Content Packaging 1.1.4. */
    public static final String IMSCP = "http://www.imsglobal.org/xsd/imscp_v1p1";

    /** ADL's additions to it. */
    public static final String ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3";

    /** IMS Simple Sequencing. */
    public static final String IMSSS = "http://www.imsglobal.org/xsd/imsss";

    /** IEEE learning object metadata. */
    public static final String LOM = "http://ltsc.ieee.org/xsd/LOM";

    private Names() {}
}
