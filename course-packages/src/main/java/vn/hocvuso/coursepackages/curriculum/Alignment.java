package vn.hocvuso.coursepackages.curriculum;

import java.net.URI;
import java.util.Optional;

/**
 * A row of another framework that speaks of the same ability.
 *
 * @param framework the framework's identifier
 * @param code the row's code in it
 * @param basis whether a source states it
 * @param ground why the two belong together, in words; of a decided one, the document that decided it
 * @param target what the row is called and where it stands, which certificates need to name it
 */
public record Alignment(String framework, String code, Basis basis, String ground, Optional<Target> target) {
    /** What an alignment rests on. */
    public enum Basis {
        /** A source states it. */
        VERBATIM,
        /** A decision of the commune states it, which the ground names. */
        ADOPTED_BY_COMMUNE,
        /** Concluded by comparing the wordings; nobody has signed it. */
        INFERRED
    }

    /** A row by its name and its public address. */
    public record Target(String name, URI url) {
        public Target {
            name = Wording.words("the name of a row", name);
            if (!url.isAbsolute()) {
                throw new IllegalArgumentException("the address of a row is absolute: " + url);
            }
        }
    }

    /** One of which only the code is known. */
    public Alignment(String framework, String code, Basis basis, String ground) {
        this(framework, code, basis, ground, Optional.empty());
    }

    /** Whether a document states it, so that it may stand on a certificate. */
    public boolean isStated() {
        return basis != Basis.INFERRED;
    }

    public Alignment {
        Wording.framework(framework);
        Wording.framework(code);
        ground = Wording.words("the ground of an alignment", ground);
    }
}
