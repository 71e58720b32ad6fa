package vn.hocvuso.lrsbridge.xapi;

import java.util.Set;

/** Agents, groups, their identifiers, and the authority (xAPI Data 2.4.2 and 2.4.9). */
final class ActorRules {
    private static final Set<String> TYPES = Set.of("Agent", "Group");
    private static final Set<String> AGENT = Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> GROUP =
            Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member");
    private static final Set<String> ACCOUNT = Set.of("homePage", "name");

    private ActorRules() {}

    /** An agent or a group. */
    static void actor(Part part) {
        if (!part.isObject()) {
            return;
        }
        part.optional("objectType", type -> type.word(TYPES, Rule.ACTOR_TYPE));
        boolean group = isGroup(part);
        part.named(group ? GROUP : AGENT, Rule.UNKNOWN_PROPERTY);
        part.optional("name", ValueRules::text);
        identifiers(part);
        if (group) {
            group(part);
        } else {
            agent(part);
        }
    }

    static boolean isGroup(Part part) {
        return part.textOf("objectType", "Agent").equals("Group");
    }

    private static void agent(Part part) {
        int identifiers = countIdentifiers(part);
        if (identifiers == 0) {
            part.report(Rule.AGENT_UNIDENTIFIED);
        } else if (identifiers > 1) {
            part.report(Rule.AGENT_IDENTIFIED_TWICE);
        }
    }

    private static void group(Part part) {
        int identifiers = countIdentifiers(part);
        if (identifiers > 1) {
            part.report(Rule.GROUP_IDENTIFIED_TWICE);
        }
        if (identifiers == 0 && isEmptyOrMissing(part, "member")) {
            part.report("member", Rule.GROUP_WITHOUT_MEMBERS);
        }
        part.optional("member", members -> {
            if (members.isArray()) {
                members.elements(ActorRules::member);
            }
        });
    }

    private static boolean isEmptyOrMissing(Part part, String list) {
        return !part.has(list)
                || (part.json().path(list).isArray() && part.json().path(list).isEmpty());
    }

    private static void member(Part part) {
        if (part.json().isObject() && isGroup(part)) {
            part.report(Rule.MEMBER_NOT_AGENT);
        } else {
            actor(part);
        }
    }

    private static int countIdentifiers(Part part) {
        return (part.has("mbox") ? 1 : 0)
                + (part.has("mbox_sha1sum") ? 1 : 0)
                + (part.has("openid") ? 1 : 0)
                + (part.has("account") ? 1 : 0);
    }

    private static void identifiers(Part part) {
        part.optional("mbox", mbox -> ValueRules.form(mbox, Rule.MBOX, Formats::isMailto));
        part.optional("mbox_sha1sum", sha1 -> ValueRules.form(sha1, Rule.MBOX_SHA1SUM, Formats::isSha1));
        part.optional("openid", openid -> ValueRules.iri(openid, Rule.OPENID));
        part.optional("account", ActorRules::account);
    }

    private static void account(Part part) {
        if (part.isObject()) {
            part.named(ACCOUNT, Rule.UNKNOWN_PROPERTY);
            part.required("homePage", Rule.HOME_PAGE_MISSING, home -> ValueRules.iri(home, Rule.HOME_PAGE));
            part.required("name", Rule.ACCOUNT_NAME_MISSING, ValueRules::text);
        }
    }

    /** An agent, or the two agents of an OAuth consumer and its user (2.4.9). */
    static void authority(Part part) {
        actor(part);
        if (part.json().isObject()
                && isGroup(part)
                && (countIdentifiers(part) > 0 || part.json().path("member").size() != 2)) {
            part.report(Rule.AUTHORITY_GROUP);
        }
    }
}
