package vn.hocvuso.lrsbridge.statements;

import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.xapi.Authority;
import vn.hocvuso.lrsbridge.xapi.XapiVersion;

/**
 * Who sends statements, and on which terms.
 *
 * @param source the credential, and the authority that it stamps
 * @param terms how its statements are taken
 * @param defines whether what its statements say of activities is learned, see {@link Permission#DEFINE}
 * @param version the xAPI version of this request
 */
record Sender(Source source, Caller.Platform terms, boolean defines, XapiVersion version) {
    static Sender of(Caller caller, XapiVersion version) {
        Caller.Platform terms = caller.platform().orElseThrow(() -> new Refused(Refusal.FORBIDDEN));
        Source source =
                new Source(caller.id(), terms.authority(), terms.strength(), caller.may(Permission.VOID_OTHERS));
        return new Sender(source, terms, caller.may(Permission.DEFINE), version);
    }

    /** The same sender where nothing may be set aside. */
    Sender strict() {
        return new Sender(source, terms.withoutRepairs(), defines, version);
    }

    /** The same sender, whose word on activities is taken. */
    Sender defining() {
        return new Sender(source, terms, true, version);
    }

    UUID credential() {
        return source.credential();
    }

    /** The home page of its authority's account: where accounts without one belong. Empty where it has no account. */
    String homePage() {
        return Authority.homePage(terms.authority());
    }
}
