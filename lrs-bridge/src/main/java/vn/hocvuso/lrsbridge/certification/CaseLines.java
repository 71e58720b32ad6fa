package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.mapping.LearnerProgress;
import vn.hocvuso.lrsbridge.mapping.Progress;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Cases as their readers see them: what was lost, and what has been achieved again since. */
@Singleton
class CaseLines {
    private final Register register;
    private final PlanBook plans;
    private final LearnerProgress progress;

    @Inject
    CaseLines(Register register, PlanBook plans, LearnerProgress progress) {
        this.register = register;
        this.plans = plans;
        this.progress = progress;
    }

    /** Cases as they stand now; their holders are looked up curriculum by curriculum. */
    List<CertificationPages.CaseLine> of(List<CertificateCase> all) {
        Map<UUID, Certificate> certificates = all.stream()
                .map(CertificateCase::certificate)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::certificate));
        Map<Curriculum.Id, Map<UUID, Progress>> now = new HashMap<>();
        certificates.values().stream()
                .collect(Collectors.groupingBy(
                        Certificate::curriculum, Collectors.mapping(Certificate::citizen, Collectors.toSet())))
                .forEach((curriculum, holders) -> now.put(curriculum, progress.of(holders, curriculum)));
        return all.stream()
                .flatMap(one -> Optional.ofNullable(certificates.get(one.certificate())).stream()
                        .map(certificate -> line(
                                one,
                                certificate,
                                now.getOrDefault(certificate.curriculum(), Map.of())
                                        .getOrDefault(certificate.citizen(), Progress.NONE))))
                .toList();
    }

    private Certificate certificate(UUID id) {
        return register.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    /** A case as it stands now. */
    CertificationPages.CaseLine line(CertificateCase about, Certificate certificate, Progress now) {
        return new CertificationPages.CaseLine(
                about.id().toString(),
                certificate.registerNumber(),
                register.holder(certificate.id()),
                about.opened(),
                lost(about, certificate, now));
    }

    private List<CertificationPages.LostLine> lost(CertificateCase about, Certificate certificate, Progress now) {
        return about.lost().stream()
                .sorted()
                .map(code -> new CertificationPages.LostLine(
                        code, competency(certificate.curriculum(), code), again(now, code)))
                .toList();
    }

    private static Optional<Instant> again(Progress now, String code) {
        return now.standing(code)
                .filter(standing -> standing.state() == Progress.State.ACHIEVED)
                .map(standing -> standing.decisive().at());
    }

    /** The codes of what each of these cases lost and is achieved again by now, by the id of the case. */
    Map<UUID, List<String>> regained(List<CertificateCase> all) {
        return of(all).stream()
                .collect(Collectors.toMap(line -> UUID.fromString(line.id()), line -> line.lost().stream()
                        .filter(one -> one.again().isPresent())
                        .map(CertificationPages.LostLine::code)
                        .toList()));
    }

    private Curriculum.Text competency(Curriculum.Id curriculum, String code) {
        return plans.find(curriculum).stream()
                .flatMap(known -> known.competencies().stream())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(Curriculum.Competency::title)
                .orElse(new Curriculum.Text(code, code));
    }
}
