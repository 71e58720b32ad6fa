package vn.hocvuso.lrsbridge.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** Citizens and their accounts as JSON. A personal number is never in it but masked. */
public final class PeopleJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PeopleJson() {}

    static ObjectNode of(PeopleFinder.Found found) {
        ObjectNode json = NODES.objectNode().put("more", found.more());
        ArrayNode citizens = json.putArray("citizens");
        found.citizens().forEach(one -> citizens.add(of(one)));
        return json;
    }

    /** What is known of one. */
    static ObjectNode of(Citizen citizen) {
        ObjectNode json = NODES.objectNode()
                .put("id", citizen.id().toString())
                .put("fullName", citizen.fullName())
                .put("sex", citizen.sex().name())
                .put("hamlet", citizen.residence().hamlet())
                .put("household", citizen.residence().household())
                .put("schoolCode", citizen.schoolCode());
        citizen.birth()
                .ifPresent(birth -> json.put(
                        "birth", birth.day().map(LocalDate::toString).orElseGet(() -> Integer.toString(birth.year()))));
        ArrayNode audiences = json.putArray("audiences");
        new TreeSet<>(citizen.audiences()).forEach(audiences::add);
        ArrayNode guardians = json.putArray("guardians");
        citizen.guardians().forEach(one -> guardians
                .addObject()
                .put("fullName", one.fullName())
                .put("relation", one.relation())
                .put("phone", one.phone())
                .put("email", one.email()));
        return json;
    }

    static ObjectNode of(CitizenPage.Details details) {
        ObjectNode json = of(details.citizen()).put("number", details.number());
        json.set("links", links(details.links()));
        ArrayNode duplicates = json.putArray("duplicates");
        details.duplicates().forEach(one -> {
            ObjectNode duplicate = duplicates
                    .addObject()
                    .put("id", one.merged().duplicate().toString())
                    .put("fullName", one.merged().name())
                    .put("by", one.merged().by())
                    .put("at", one.merged().at().toString());
            duplicate.set("links", links(one.links()));
        });
        ArrayNode changes = json.putArray("changes");
        details.changes().forEach(one -> changes.add(of(one)));
        return json;
    }

    private static ObjectNode of(LinkChange change) {
        ObjectNode json = ground(NODES.objectNode().put("kind", change.kind().name()), change.ground());
        change.account().ifPresent(account -> account(json, account));
        return json.put("citizen", change.citizen().toString());
    }

    /** Accounts and why they are whose. */
    public static ArrayNode links(Collection<HeldLink> links) {
        ArrayNode json = NODES.arrayNode();
        links.forEach(one -> ground(account(json.addObject(), one.account()), one.ground()));
        return json;
    }

    private static ObjectNode ground(ObjectNode json, LinkGround ground) {
        return json.put("how", ground.how().name())
                .put("by", ground.by())
                .put("at", ground.at().toString());
    }

    /** The key is what takes an account back to us; home page and name are for people. */
    private static ObjectNode account(ObjectNode json, Ifi account) {
        return json.put("account", account.key())
                .put("homePage", account.home())
                .put("name", account.name());
    }

    static ObjectNode of(AccountInbox.Waiting waiting) {
        ObjectNode json = account(NODES.objectNode(), waiting.account().account())
                .put("displayName", waiting.account().name())
                .put("firstMet", waiting.account().first().toString());
        ArrayNode matches = json.putArray("matches");
        waiting.matches().forEach(match -> {
            ObjectNode one = matches.addObject()
                    .put("citizen", match.citizen().id().toString())
                    .put("fullName", match.citizen().fullName())
                    .put("alone", match.alone());
            ArrayNode reasons = one.putArray("reasons");
            match.reasons().forEach(reason -> reasons.add(reason.name()));
        });
        return json;
    }
}
