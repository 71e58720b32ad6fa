package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The Agent as JSON that a platform's statements are stamped with (xAPI 1.0.3 part 2 section 2.4.9). */
public final class Authority {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Authority() {}

    /**
     * The home page of its account: where accounts without one belong. Empty where it has no account.
     *
     * @throws IllegalArgumentException where it is no JSON
     */
    public static String homePage(String authority) {
        try {
            return JSON.readTree(authority).path("account").path("homePage").asText();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("an authority is an Agent as JSON: " + authority, broken);
        }
    }
}
