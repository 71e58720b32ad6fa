package vn.hocvuso.lrsbridge.inspection;

import java.util.Optional;
import java.util.TreeSet;
import vn.hocvuso.lrsbridge.auditing.LogProof;
import vn.hocvuso.lrsbridge.certification.Dossiers;
import vn.hocvuso.lrsbridge.identity.HeldLink;
import vn.hocvuso.lrsbridge.mapping.Evidence;

/** Turns what was followed into the lines of its page. */
final class ChainLines {
    private ChainLines() {}

    static InspectionPages.ChainPage page(Chain.Followed followed) {
        Dossiers.Dossier dossier = followed.dossier();
        return new InspectionPages.ChainPage(
                dossier.certificate().id().toString(),
                dossier.certificate().registerNumber(),
                dossier.holder(),
                dossier.entries(),
                followed.links().stream().map(ChainLines::line).toList(),
                followed.accounts().stream().map(ChainLines::line).toList(),
                dossier.proof().map(LogProof::index),
                dossier.checks());
    }

    private static InspectionPages.LinkLine line(Chain.Link link) {
        Optional<Evidence> kept = link.kept();
        return new InspectionPages.LinkLine(
                link.statement(),
                link.digestMultibase(),
                link.same().name(),
                kept.map(Evidence::activity).orElse(""),
                kept.map(Evidence::rule).orElse(""),
                kept.map(one -> one.curriculum().toString()).orElse(""),
                kept.map(one -> String.join(", ", new TreeSet<>(one.competencies())))
                        .orElse(""),
                kept.map(Evidence::at),
                kept.map(one -> one.source().strength()),
                kept.filter(one -> one.validity() == Evidence.Validity.OUT_OF_REACH)
                        .isPresent(),
                link.verb(),
                link.received().orElse(""));
    }

    private static InspectionPages.AccountLine line(HeldLink linked) {
        return new InspectionPages.AccountLine(
                linked.account().home() + " " + linked.account().name(),
                linked.ground().by(),
                linked.ground().at());
    }
}
