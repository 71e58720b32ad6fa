package vn.hocvuso.lrsbridge.xapi;

import java.util.Set;

/** The object of a statement, activities apart (xAPI Data 2.4.4). */
final class ObjectRules {
    private static final Set<String> TYPES = Set.of("Activity", "Agent", "Group", "SubStatement", "StatementRef");
    private static final Set<String> STATEMENT_REF = Set.of("objectType", "id");

    private ObjectRules() {}

    static void object(Part part) {
        if (!part.isObject()) {
            return;
        }
        part.optional("objectType", type -> type.word(TYPES, Rule.OBJECT_TYPE));
        switch (part.textOf("objectType", "Activity")) {
            case "Activity" -> ActivityRules.activity(part);
            case "Agent", "Group" -> ActorRules.actor(part);
            case "StatementRef" -> statementRef(part);
            case "SubStatement" -> StatementRules.subStatement(part);
            default -> {
                // an unknown type is reported above; what belongs to it nobody can say
            }
        }
    }

    /** The object of a sub-statement. */
    static void nestedObject(Part part) {
        if (part.textOf("objectType", "Activity").equals("SubStatement")) {
            part.report(Rule.SUB_STATEMENT_NESTED);
        } else {
            object(part);
        }
    }

    static void statementRef(Part part) {
        part.named(STATEMENT_REF, Rule.UNKNOWN_PROPERTY);
        part.required("id", Rule.STATEMENT_REF_ID_MISSING, id -> ValueRules.uuid(id, Rule.STATEMENT_REF_ID));
    }
}
