package vn.hocvuso.lrsbridge.abuse;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** Rosters of many pupils, as a program brings them. */
final class Rosters {
    private static final String ROSTERS = "/api/teaching/rosters";

    private Rosters() {}

    static HttpResponse<String> bring(SignedIn teacher, String className, int pupils) {
        Matcher offered = Pattern.compile("<option value=\"([^\"]+hoc-sinh)\"")
                .matcher(teacher.page("/teaching/rosters").body());
        Map<String, String> terms = new HashMap<>(Map.of("year", "2026-2027", "class", className, "platform", ""));
        terms.put("for", offered.find() ? offered.group(1) : "hoai-duc-2026|1|hoc-sinh");
        StringBuilder list = new StringBuilder("Họ và tên,Ngày sinh,Mã HS\n");
        for (int pupil = 0; pupil < pupils; pupil++) {
            list.append("Nguyễn Mẫu ").append((char) ('A' + pupil % 26)).append(pupil);
            list.append(",05/09/2016,").append(className).append(pupil).append('\n');
        }
        return teacher.upload(ROSTERS, terms, "lop.csv", list.toString());
    }

    private static String address(HttpResponse<String> brought) {
        return ROSTERS + "/" + SignedIn.json(brought.body()).path("id").asText();
    }

    static HttpResponse<String> commit(SignedIn teacher, HttpResponse<String> brought) {
        return teacher.api("POST", address(brought) + "/commit", "");
    }

    static void awaitDone(SignedIn teacher, HttpResponse<String> brought) {
        Await.until("the roster is done", () -> teacher.json("GET", address(brought), "")
                .path("state")
                .asText()
                .equals("DONE"));
    }

    /** How many pupils a class has. */
    static int size(SignedIn teacher, String className) {
        return StreamSupport.stream(
                        teacher.json("GET", "/api/teaching/classes", "").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(className))
                .mapToInt(one -> one.path("size").asInt())
                .sum();
    }
}
