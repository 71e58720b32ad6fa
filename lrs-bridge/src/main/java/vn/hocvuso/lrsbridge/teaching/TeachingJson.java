package vn.hocvuso.lrsbridge.teaching;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.lrsbridge.certification.Certificate;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.VerbMeaning;
import vn.hocvuso.lrsbridge.plan.VerbTable;

/** Classes, what is in them and what stands behind it, as JSON. */
final class TeachingJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TeachingJson() {}

    static ObjectNode of(ClassesPage.Line line) {
        ListedClass one = line.classroom();
        ObjectNode json = NODES.objectNode()
                .put("id", one.id().toString())
                .put("name", one.name())
                .put("schoolYear", one.schoolYear())
                .put("teacher", line.teacher())
                .put("curriculum", one.curriculum().toString())
                .put("audience", one.audience())
                .put("size", one.size());
        line.matrix().ifPresent(matrix -> json.put("complete", matrix.complete())
                .put("certified", matrix.certified())
                .put("needing", line.needing()));
        return json;
    }

    static ObjectNode of(ClassPage page) {
        ObjectNode json = NODES.objectNode()
                .put("id", page.classroom().id().toString())
                .put("name", page.classroom().name())
                .put("schoolYear", page.classroom().schoolYear())
                .put("teacher", page.teacher())
                .put("curriculum", page.curriculum().id().toString())
                .put("audience", page.classroom().audience())
                .put("version", page.version())
                .put("asOf", page.asOf().toString());
        ArrayNode competencies = json.putArray("competencies");
        page.matrix()
                .columns()
                .forEach(column -> competencies.add(of(column.competency()).put("achieved", column.achieved())));
        ArrayNode pupils = json.putArray("pupils");
        page.matrix().rows().forEach(row -> pupils.add(of(row)));
        return json;
    }

    private static ObjectNode of(Curriculum.Competency competency) {
        return NODES.objectNode()
                .put("code", competency.code())
                .put("title", competency.title().vietnamese())
                .put("titleEn", competency.title().english());
    }

    private static ObjectNode of(ClassMatrix.Row row) {
        ObjectNode json = NODES.objectNode()
                .put("id", row.pupil().id().toString())
                .put("fullName", row.pupil().fullName())
                .put("achieved", row.achieved());
        moment(json, "lastActivity", row.lastActivity());
        row.attention().ifPresent(why -> json.put("attention", why.name()));
        row.certificate().map(Certificate::registerNumber).ifPresent(number -> json.put("certificate", number));
        ObjectNode cells = json.putObject("cells");
        row.cells().forEach(cell -> cells.putObject(cell.competency())
                .put("state", cell.state().name())
                .put("byPerson", cell.byPerson()));
        return json;
    }

    private static void moment(ObjectNode json, String name, Optional<Instant> moment) {
        moment.ifPresent(when -> json.put(name, when.toString()));
    }

    static ObjectNode of(CellPage page) {
        CellExplanation explanation = page.explanation();
        ObjectNode json = NODES.objectNode()
                .put("class", page.classroom().id().toString())
                .put("pupil", page.pupil().id().toString())
                .put("fullName", page.pupil().fullName())
                .put("state", explanation.state().name());
        json.set("competency", of(page.competency()));
        explanation.decisive().ifPresent(one -> json.set("decisive", of(one, page.verb(one))));
        explanation
                .whyNotYet()
                .ifPresent(why -> json.put("whyNotYet", why.reason().name()));
        ArrayNode evidence = json.putArray("evidence");
        explanation.history().forEach(one -> evidence.add(of(one, page.verb(one))));
        ArrayNode rules = json.putArray("rules");
        explanation.counting().forEach(rule -> rules.add(rule.id()));
        ArrayNode acts = json.putArray("recorded");
        page.acts().forEach(act -> acts.add(of(act)));
        return json;
    }

    private static ObjectNode of(Evidence evidence, Optional<VerbTable.Entry> verb) {
        ObjectNode json = NODES.objectNode()
                .put("statement", evidence.source().statement().toString())
                .put("sha256", evidence.source().sha256())
                .put("account", evidence.learner().key())
                .put("activity", evidence.activity())
                .put("curriculum", evidence.curriculum().toString())
                .put("rule", evidence.rule())
                .put("outcome", evidence.outcome().name())
                .put("at", evidence.at().toString())
                .put("strength", evidence.source().strength().name())
                .put("validity", evidence.validity().name())
                .put("voided", evidence.voided());
        evidence.score().ifPresent(score -> json.put("score", score));
        verb.ifPresent(read -> json.set("verb", of(read)));
        return json;
    }

    /** By what a verb was given its meaning. */
    private static ObjectNode of(VerbTable.Entry read) {
        ObjectNode json = NODES.objectNode()
                .put("id", read.verb())
                .put("meaning", read.meaning().map(VerbMeaning::code).orElse(""))
                .put("version", read.version())
                .put("ground", read.ground());
        read.decided().ifPresent(decided -> json.put("by", decided.by())
                .put("decided", decided.at().toString()));
        return json;
    }

    private static ObjectNode of(RecordedAct act) {
        ObjectNode json = NODES.objectNode()
                .put("statement", act.statement().toString())
                .put("kind", act.kind().name())
                .put("reason", act.reason())
                .put("by", act.byName())
                .put("at", act.at().toString());
        act.withdrawn().ifPresent(taken -> json.putObject("withdrawn")
                .put("by", taken.by())
                .put("at", taken.at().toString()));
        return json;
    }

    static ObjectNode of(Curriculum curriculum, Progress progress) {
        ObjectNode json = NODES.objectNode().put("curriculum", curriculum.id().toString());
        ObjectNode states = json.putObject("competencies");
        curriculum.codes().stream()
                .sorted()
                .forEach(code -> states.put(code, progress.state(code).name()));
        moment(json, "lastActivity", progress.lastActivity());
        return json;
    }

    static ObjectNode of(RosterPages.Shown shown) {
        RosterImport roster = shown.roster();
        ObjectNode json = NODES.objectNode()
                .put("id", roster.id().toString())
                .put("fileName", roster.fileName())
                .put("state", roster.progress().state().name())
                .put("total", roster.progress().total())
                .put("done", roster.progress().done())
                .put("stopped", shown.stopped());
        if (shown.plan().isPresent()) {
            ObjectNode counts = json.putObject("counts");
            for (RosterPlan.Step step : RosterPlan.Step.values()) {
                counts.put(step.name(), shown.count(step));
            }
            ArrayNode wrong = json.putArray("wrong");
            shown.lines(RosterPlan.Step.WRONG).forEach(line -> {
                ObjectNode row = wrong.addObject()
                        .put("row", line.entry().row())
                        .put("fullName", line.entry().fullName());
                ArrayNode faults = row.putArray("faults");
                line.entry().faults().forEach(faults::add);
            });
        }
        return json;
    }
}
