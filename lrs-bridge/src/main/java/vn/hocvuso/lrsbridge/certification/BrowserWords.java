package vn.hocvuso.lrsbridge.certification;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;
import vn.hocvuso.lrsbridge.verifying.VerificationSentences;
import vn.hocvuso.lrsbridge.web.Frame;

/** The sentences of a verification for the script that checks in the browser: the same ones as the server says. */
final class BrowserWords {
    private static final List<String> OF_THE_PAGE = List.of(
            "verdict-valid",
            "verdict-invalid",
            "verdict-undecided",
            "proves",
            "proves-nothing",
            "here",
            "paper-needs-network",
            "since",
            "camera-on",
            "camera-refused",
            "holder",
            "achievement",
            "number-said");

    private BrowserWords() {}

    /** All of them as one JSON object that may stand in a page. */
    static String of(Frame frame) {
        JsonObjectBuilder words =
                Json.createObjectBuilder().add("language", frame.language().tag());
        OF_THE_PAGE.forEach(word -> words.add(word.replace("-said", ""), frame.say("verify." + word)));
        words.add(
                "proven",
                frame.choose(
                        VerificationSentences.provenVietnamese("{0}"), VerificationSentences.provenEnglish("{0}")));
        for (Question question : Question.values()) {
            for (Outcome outcome : Outcome.values()) {
                Check check = question.answer(outcome);
                words.add(
                        question.code() + "-" + outcome.name().toLowerCase(Locale.ROOT),
                        frame.choose(check.vi(), check.en()));
            }
        }
        return words.build().toString().replace("<", "\\u003c");
    }
}
