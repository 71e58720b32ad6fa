package vn.hocvuso.lrsbridge.bridging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import vn.hocvuso.lrsbridge.identity.PlatformCredential;
import vn.hocvuso.lrsbridge.identity.Reach;
import vn.hocvuso.lrsbridge.statements.PlatformFeeds;
import vn.hocvuso.lrsbridge.statements.QuarantinedStatement;
import vn.hocvuso.lrsbridge.statements.RefusedRequest;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** Platforms as the JSON API tells them. */
final class PlatformJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlatformJson() {}

    static ObjectNode of(PlatformCredential credential) {
        ObjectNode json = NODES.objectNode()
                .put("id", credential.id().toString())
                .put("key", credential.name())
                .put("label", credential.label())
                .put("kind", credential.kind().name())
                .put("version", credential.terms().version())
                .put("mode", credential.terms().lenient() ? "lenient" : "strict")
                .put("repeats", credential.terms().contentKeys())
                .put("authority", credential.terms().authority())
                .put("strength", credential.terms().strength().name())
                .put("inTheOpen", credential.isInTheOpen())
                .put("opensTooMuch", credential.opensTooMuch());
        texts(
                json.putArray("scopes"),
                credential.scopes().stream().sorted().map(Permission::scope).toList());
        texts(
                json.putArray("origins"),
                credential.terms().origins().stream().sorted().toList());
        json.set("reach", of(credential.reach()));
        texts(json.putArray("granted"), credential.granted().learnerTexts());
        PlatformCredential.Moments moments = credential.moments();
        json.put("created", moments.created().toString());
        json.put("secretSince", moments.secretSince().toString());
        moment(json, "previousSecretUntil", moments.previousUntil());
        moment(json, "lastUsed", moments.lastUsed());
        moment(json, "revoked", moments.revoked());
        return json;
    }

    static ObjectNode of(PlatformsPage.Line line) {
        ObjectNode json = of(line.credential());
        json.set(
                "feed", of(line.feed()).put("unlinkedAccounts", line.unlinked()).put("outOfReach", line.outOfReach()));
        return json;
    }

    private static ObjectNode of(Reach reach) {
        ObjectNode json = NODES.objectNode();
        texts(json.putArray("learners"), reach.learnerTexts());
        texts(json.putArray("activities"), reach.activities().stream().sorted().toList());
        return json;
    }

    private static ObjectNode of(OutOfReach out) {
        ObjectNode json = NODES.objectNode();
        ArrayNode learners = json.putArray("learners");
        out.learners().forEach(one -> learners.addObject()
                .put("home", one.home().text())
                .put("statements", one.statements())
                .put("last", one.last().toString()));
        ArrayNode activities = json.putArray("activities");
        out.activities().forEach(one -> activities
                .addObject()
                .put("activity", one.activity())
                .put("results", one.results())
                .put("learners", one.learners()));
        return json;
    }

    static ObjectNode of(PlatformPage.Details details) {
        ObjectNode json = of(details.credential());
        json.set(
                "feed",
                of(details.feed())
                        .put("unlinkedAccounts", details.unlinked().size())
                        .put("outOfReach", details.outOfReach().count()));
        json.set("outOfReach", of(details.outOfReach()));
        texts(
                json.putArray("unlinkedAccounts"),
                details.unlinked().stream().map(Ifi::key).toList());
        ArrayNode refusals = json.putArray("refusals");
        details.refusals().forEach(refusal -> refusals.add(of(refusal)));
        ArrayNode waiting = json.putArray("quarantine");
        details.waiting().forEach(entry -> waiting.add(of(entry)));
        return json;
    }

    private static ObjectNode of(PlatformFeeds.State feed) {
        ObjectNode json = NODES.objectNode()
                .put("lastHour", feed.lastHour())
                .put("lastDay", feed.lastDay())
                .put("refusedLastDay", feed.refusedLastDay())
                .put("waiting", feed.waiting());
        moment(json, "lastStored", feed.lastStored());
        return json;
    }

    private static ObjectNode of(RefusedRequest refusal) {
        ObjectNode json =
                NODES.objectNode().put("refused", refusal.refused().toString()).put("code", refusal.code());
        findings(json, refusal.findings());
        return json;
    }

    private static ObjectNode of(QuarantinedStatement entry) {
        ObjectNode json = NODES.objectNode()
                .put("id", entry.id().toString())
                .put("arrived", entry.arrived().toString())
                .put("batch", entry.batch().toString())
                .put("index", entry.index())
                .put("version", entry.version())
                .put("received", entry.received());
        findings(json, entry.findings());
        return json;
    }

    private static void findings(ObjectNode json, Collection<Finding> findings) {
        ArrayNode array = json.putArray("findings");
        findings.forEach(finding -> array.addObject()
                .put("index", finding.index())
                .put("pointer", finding.pointer())
                .put("requirement", finding.requirement())
                .put("message", finding.message())
                .put("found", finding.found()));
    }

    private static void moment(ObjectNode json, String name, Optional<Instant> moment) {
        moment.ifPresent(when -> json.put(name, when.toString()));
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }
}
