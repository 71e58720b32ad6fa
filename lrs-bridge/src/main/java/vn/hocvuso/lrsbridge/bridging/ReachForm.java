package vn.hocvuso.lrsbridge.bridging;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.identity.LearnerHome;
import vn.hocvuso.lrsbridge.identity.PlatformCredential;
import vn.hocvuso.lrsbridge.identity.Reach;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.Iri;

/**
 * What somebody has entered of a key's reach, right or wrong.
 *
 * @param learners homes of learners
 * @param activities addresses of activities
 */
public record ReachForm(List<String> learners, List<String> activities) {
    private static final int MOST = 200;
    private static final int LONGEST = 1000;

    private static final String HOME =
            "phải là địa chỉ như https://lms.example.vn, tên miền thư như @truong.edu.vn, hoặc mbox_sha1sum"
                    + " / must be an address, a mail domain, or mbox_sha1sum";

    private static final String ADDRESS = "phải là một địa chỉ như https://lms.example.vn/course/ / must be an address";

    public ReachForm {
        learners = List.copyOf(learners);
        activities = List.copyOf(activities);
    }

    static ReachForm of(PlatformCredential credential) {
        return new ReachForm(
                List.copyOf(credential.granted().learnerTexts()),
                credential.granted().activities().stream().sorted().toList());
    }

    /** As a page sends it. */
    static ReachForm of(MultivaluedMap<String, String> form) {
        return new ReachForm(
                PlatformForm.split(PlatformForm.text(form, "learners")),
                PlatformForm.split(PlatformForm.text(form, "activities")));
    }

    /** As a program sends it; it names the learners, though it be none. */
    static ReachForm of(JsonNode json) {
        return new ReachForm(
                json.path("learners").isArray() ? PlatformForm.texts(json.path("learners")) : List.of(""),
                PlatformForm.texts(json.path("activities")));
    }

    /** Everything that is wrong, each with the name of its field. */
    List<Finding> findings() {
        List<Finding> wrong = new ArrayList<>();
        findings("learners", learners, one -> LearnerHome.written(one).isPresent(), HOME, wrong);
        findings("activities", activities, one -> one.length() <= LONGEST && Iri.matches(one), ADDRESS, wrong);
        return wrong;
    }

    private static void findings(
            String field, List<String> entered, Predicate<String> isRight, String rule, List<Finding> wrong) {
        entered.stream()
                .filter(isRight.negate())
                .map(one -> new Finding(-1, field, "", rule, one))
                .forEach(wrong::add);
        if (entered.size() > MOST) {
            String most = "nhiều nhất " + MOST + " địa chỉ / at most " + MOST + " addresses";
            wrong.add(new Finding(-1, field, "", most, Integer.toString(entered.size())));
        }
    }

    /** What was entered, where nothing is wrong. */
    Reach reach() {
        Set<LearnerHome> homes = learners.stream()
                .flatMap(one -> LearnerHome.written(one).stream())
                .collect(Collectors.toSet());
        return new Reach(homes, Set.copyOf(activities));
    }
}
