package vn.hocvuso.lrsbridge.certification;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;

/** The certificates of citizens, for those who look at them. */
public interface CertificateBook {
    /** The certificates of these citizens in a curriculum. */
    List<Certificate> of(Collection<UUID> citizens, Curriculum.Id curriculum);
}
