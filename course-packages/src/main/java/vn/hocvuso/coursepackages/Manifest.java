package vn.hocvuso.coursepackages;

import java.util.Arrays;
import java.util.Optional;
import vn.hocvuso.coursepackages.archive.PackageFiles;
import vn.hocvuso.coursepackages.cmi5.Cmi5Reader;
import vn.hocvuso.coursepackages.course.Course;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.scorm.ScormReader;
import vn.hocvuso.coursepackages.tincan.TinCanReader;

/** The file that describes a package, by its name or by its root element. The first one counts where several lie together. */
enum Manifest {
    CMI5("cmi5.xml", "courseStructure"),
    TIN_CAN("tincan.xml", "tincan"),
    SCORM("imsmanifest.xml", "manifest");

    private final String fileName;
    private final String root;

    Manifest(String fileName, String root) {
        this.fileName = fileName;
        this.root = root;
    }

    String fileName() {
        return fileName;
    }

    Optional<Course> read(byte[] document, PackageFiles files, Findings findings) {
        return switch (this) {
            case CMI5 -> new Cmi5Reader().read(document, files, findings);
            case TIN_CAN -> new TinCanReader().read(document, files, findings);
            case SCORM -> new ScormReader().read(document, files, findings);
        };
    }

    static Optional<Manifest> ofRoot(String localName) {
        return Arrays.stream(values()).filter(one -> one.root.equals(localName)).findFirst();
    }

    /** By the last segment of a name, in whichever letters. */
    static Optional<Manifest> ofName(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return Arrays.stream(values())
                .filter(one -> one.fileName.equalsIgnoreCase(file))
                .findFirst();
    }
}
