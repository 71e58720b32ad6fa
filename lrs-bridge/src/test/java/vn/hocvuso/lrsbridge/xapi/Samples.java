package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Valid statements that use everything the specification knows, and a way to spoil them at one place. */
final class Samples {
    static final String FULL = """
            {"id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
             "actor": {"objectType": "Group", "name": "Tổ 3", "account": {"homePage": "https://truong.example.vn", "name": "to-3"},
               "member": [{"objectType": "Agent", "name": "Nguyễn Văn An", "mbox": "mailto:an@example.vn"},
                          {"mbox_sha1sum": "ebd31e95054c018b10727ccffd2ef2ec3a016ee9"}]},
             "verb": {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"vi": "đã trả lời", "en-US": "answered"}},
             "object": {"objectType": "Activity", "id": "http://5WSbq79WUob_course_id/q1",
               "definition": {"name": {"vi": "Câu 1"}, "description": {"vi-VN": "Chọn một"},
                 "type": "http://adlnet.gov/expapi/activities/cmi.interaction", "moreInfo": "https://truong.example.vn/q1",
                 "interactionType": "choice", "correctResponsesPattern": ["a"],
                 "choices": [{"id": "a", "description": {"vi": "Đúng"}}, {"id": "b"}],
                 "extensions": {"https://truong.example.vn/ext": null}}},
             "result": {"score": {"scaled": 0.5, "raw": 5, "min": 0, "max": 10}, "success": true, "completion": true,
               "response": "a", "duration": "PT16559.14S", "extensions": {"https://truong.example.vn/ext": {"a": null}}},
             "context": {"registration": "0a3bc2f4-7a0e-4f9c-8b53-cb1e3f1b1c11",
               "instructor": {"openid": "https://truong.example.vn/co-hoa"},
               "team": {"objectType": "Group", "member": [{"mbox": "mailto:an@example.vn"}]},
               "contextActivities": {"parent": [{"id": "block-v1:a+b", "objectType": "Activity"}], "grouping": [],
                 "category": {"id": "https://w3id.org/xapi/cmi5/context/categories/cmi5"},
                 "other": [{"id": "ispring://presentations/1"}]},
               "revision": "2", "platform": "Moodle", "language": "vi-VN",
               "statement": {"objectType": "StatementRef", "id": "11111111-2222-4333-8444-555555555555"},
               "extensions": {"urn:x:y": []}},
             "timestamp": "2026-11-23T08:00:00+07:00", "stored": "2026-11-23T01:00:01.000Z",
             "authority": {"objectType": "Group", "member": [{"account": {"homePage": "https://truong.example.vn", "name": "app"}},
                                                             {"mbox": "mailto:an@example.vn"}]},
             "version": "1.0.3",
             "attachments": [{"usageType": "http://id.tincanapi.com/attachment/supporting_media", "display": {"vi": "Ảnh"},
               "description": {"vi": "Ảnh chụp"}, "contentType": "image/png; q=1", "length": 27,
               "sha2": "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a", "fileUrl": "https://truong.example.vn/a.png"}]}
            """;

    static final String SHORT = """
            {"actor": {"mbox": "mailto:an@example.vn"}, "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
             "object": {"id": "course-v1:MOET+KNS-ND+2026-1"}}
            """;

    static final String SUB_STATEMENT = """
            {"objectType": "SubStatement", "actor": {"openid": "https://truong.example.vn/an"},
             "verb": {"id": "http://adlnet.gov/expapi/verbs/planned"}, "object": {"id": "https://truong.example.vn/k/1"},
             "timestamp": "2026-11-23T01:00:00Z"}
            """;

    private Samples() {}

    static Received read(String json) {
        return new StatementReader(StatementLimits.defaults())
                .read(json.getBytes(StandardCharsets.UTF_8))
                .statements()
                .get(0);
    }

    static Statement statement(String json) {
        return Statement.of(read(json));
    }

    /** A fresh copy of a statement with another value at a place; an empty value takes the place away. */
    static ObjectNode with(String json, String pointer, String value) {
        ObjectNode tree = read(json).json();
        set(tree, pointer, value);
        return tree;
    }

    static void set(JsonNode tree, String pointer, String value) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = tree.at(place.head());
        String last = place.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), tree(value));
        } else if (value.isEmpty()) {
            ((ObjectNode) parent).remove(last);
        } else {
            ((ObjectNode) parent).set(last, tree(value));
        }
    }

    /** Any JSON value, read by our own reader. */
    private static JsonNode tree(String value) {
        return read("{\"v\": " + value + "}").json().path("v");
    }
}
