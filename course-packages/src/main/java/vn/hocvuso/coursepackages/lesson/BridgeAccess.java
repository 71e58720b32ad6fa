package vn.hocvuso.coursepackages.lesson;

/**
 * Where the SCORM packages of a lesson send xAPI statements beside what they tell the LMS. Whoever has the package has
 * the key: it should be one that can write and nothing else.
 *
 * @param endpoint the xAPI endpoint
 * @param key the name of the credential
 * @param secret its secret
 * @param homePage the home page of the accounts under which the LMS knows its learners
 */
public record BridgeAccess(String endpoint, String key, String secret, String homePage) {
    public BridgeAccess {
        if (!endpoint.matches("https?://\\S+") || !homePage.matches("https?://\\S+") || key.isBlank()) {
            throw new IllegalArgumentException(
                    "statements go to a web address, with a key, from accounts of a home page");
        }
    }
}
