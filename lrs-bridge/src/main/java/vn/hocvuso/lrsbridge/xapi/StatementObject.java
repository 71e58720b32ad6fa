package vn.hocvuso.lrsbridge.xapi;

import java.util.Optional;
import java.util.UUID;

/** What was acted upon (xAPI Data 2.4.4). */
public sealed interface StatementObject
        permits StatementObject.ActivityObject,
                StatementObject.AgentObject,
                StatementObject.StatementRefObject,
                StatementObject.SubStatementObject {

    /**
     * An activity (2.4.4.1).
     *
     * @param id compared whole
     * @param type the type its definition names
     * @param definition what it is said to be; its parts are empty where nothing was said
     */
    record ActivityObject(Iri id, Optional<Iri> type, Definition definition) implements StatementObject {}

    /** A person, system or group (2.4.4.2). */
    record AgentObject(Actor actor) implements StatementObject {}

    /** Another statement, by its id (2.4.4.3). */
    record StatementRefObject(UUID id) implements StatementObject {}

    /** A statement inside the statement, told but not claimed (2.4.4.3). */
    record SubStatementObject(Actor actor, Iri verb, StatementObject object, Optional<Result> result, Context context)
            implements StatementObject {}
}
