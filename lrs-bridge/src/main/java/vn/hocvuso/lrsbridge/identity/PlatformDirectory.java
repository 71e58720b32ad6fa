package vn.hocvuso.lrsbridge.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refused;

/** The credentials of platforms, for those who look after them. Every change is in the audit log. */
public interface PlatformDirectory {
    /** All of them, revoked ones too, by name. */
    List<PlatformCredential> all();

    /** The credential with this id. */
    Optional<PlatformCredential> find(UUID id);

    /** How the credential calls when it does: to act on its terms, such as for a corrected statement. */
    Optional<Caller> caller(UUID id);

    /** Makes a credential. Its secret is in the answer and nowhere else. */
    Issued make(PlatformTerms terms, Caller by);

    /**
     * Puts a credential on other terms; its kind, name and secret stay.
     *
     * @throws Refused where there is no such credential or it was revoked
     */
    PlatformCredential change(UUID id, PlatformTerms terms, Caller by);

    /**
     * Says of whose learners a credential may tell besides those of its platform, and of which activities; what was
     * granted before ends. What it has sent already counts, or counts no more, by that.
     *
     * @throws Refused where there is no such credential or it was revoked
     */
    PlatformCredential grant(UUID id, Reach granted, Caller by);

    /**
     * Lets a credential tell of the learners of one more home.
     *
     * @throws Refused where there is no such credential or it was revoked
     */
    PlatformCredential allow(UUID id, LearnerHome home, Caller by);

    /**
     * Gives a credential another secret.
     *
     * @param grace how long the secret before is taken beside it
     * @throws Refused where there is no such credential or it was revoked
     */
    Issued rotate(UUID id, Duration grace, Caller by);

    /**
     * Ends a credential, within a second on every node.
     *
     * @throws Refused where there is no such credential or it was revoked
     */
    void revoke(UUID id, Caller by);

    /**
     * A credential with its secret, which can be shown this once.
     *
     * @param secret the password of Basic authentication
     */
    record Issued(PlatformCredential credential, String secret) {
        @Override
        public String toString() {
            return "Issued " + credential.name();
        }
    }
}
