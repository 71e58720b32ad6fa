package vn.hocvuso.coursepackages.curriculum;

/**
 * One line of text in Vietnamese and English, in Unicode form NFC; runs of white space become one space.
 *
 * @param vietnamese never empty
 * @param english may be empty
 */
public record Text(String vietnamese, String english) {
    public Text {
        vietnamese = Wording.words("a Vietnamese text", vietnamese);
        english = english.isEmpty() ? "" : Wording.words("an English text", english);
    }
}
