package vn.hocvuso.lrsbridge.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;

/** An account as a form tells it. */
public final class LinkForm {
    private static final int LONGEST = 2000;

    private LinkForm() {}

    /** The account that a program tells: by its key, as we wrote it, or by home page and name. */
    public static Ifi of(ObjectNode json) {
        String key = json.path("account").asText();
        return key.isEmpty()
                ? typed(json.path("homePage").asText(), json.path("name").asText())
                : account(key);
    }

    /** The account that a page has put into its form. */
    public static Ifi account(String key) {
        return Ifi.parse(key).orElseThrow(() -> wrong("account", key));
    }

    /**
     * The account that somebody typed.
     *
     * @param home the platform's address; empty where the name is a mail address
     * @param name what the learner is called there, or a mail address
     */
    public static Ifi typed(String home, String name) {
        String platform = home.strip();
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST || platform.length() > LONGEST) {
            throw wrong("name", called);
        }
        if (platform.isEmpty() && called.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            return Ifi.mbox("mailto:" + called);
        }
        if (!Iri.matches(platform)) {
            throw wrong("home", platform);
        }
        return Ifi.account(platform, called);
    }

    private static Refused wrong(String field, String found) {
        return Refused.because(
                Refusal.INVALID_PERSON,
                field,
                "cần địa chỉ nền tảng (https://…) và tên tài khoản ở đó, hoặc một địa chỉ thư điện tử"
                        + " / the platform's address and the account's name, or a mail address",
                found);
    }
}
