package vn.hocvuso.coursepackages.curriculum;

import java.io.InputStream;
import java.util.Objects;

/**
 * The curricula that come with the program: the abilities that the plan of xã Hoài Đức names, one curriculum for each
 * year, because the targets of a later year ask for a higher level. They are data, not decisions: none certifies
 * before its approval is recorded.
 */
public enum ShippedCurricula {
    /** What the targets for 2025 ask. */
    HOAI_DUC_2025("hoai-duc-2025"),
    /** What the targets for 2026 ask. */
    HOAI_DUC_2026("hoai-duc-2026");

    private final String code;

    ShippedCurricula(String code) {
        this.code = code;
    }

    /** The code of the curriculum, which is also the name of its file. */
    public String code() {
        return code;
    }

    /** Its document, for {@link CurriculumReader}; the caller closes the stream. */
    public InputStream open() {
        return Objects.requireNonNull(ShippedCurricula.class.getResourceAsStream("/curricula/" + code + ".xml"));
    }
}
