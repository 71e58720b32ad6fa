package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.PeopleDirectory;
import vn.hocvuso.lrsbridge.identity.Person;
import vn.hocvuso.lrsbridge.mapping.LearnerProgress;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** The teachers' pages: own classes, one class as a matrix, one cell explained. */
@Singleton
@Path("/teaching")
@Produces(MediaType.TEXT_HTML)
public class ClassesResource {
    private final TeachersClasses classes;
    private final ClassMatrices matrices;
    private final CitizenDirectory citizens;
    private final LearnerProgress progress;
    private final PeopleDirectory people;

    @Inject
    public ClassesResource(
            TeachersClasses classes,
            ClassMatrices matrices,
            CitizenDirectory citizens,
            LearnerProgress progress,
            PeopleDirectory people) {
        this.classes = classes;
        this.matrices = matrices;
        this.citizens = citizens;
        this.progress = progress;
        this.people = people;
    }

    /** The classes that the caller sees. */
    @GET
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public ClassesPage classes(@Context SecurityContext security) {
        return new ClassesPage(
                classes.seenBy(Caller.in(security)).stream().map(this::line).toList());
    }

    private ClassesPage.Line line(Classroom classroom) {
        return new ClassesPage.Line(
                classroom,
                teacher(classroom),
                ClassPage.audience(classroom, matrices.curriculum(classroom)),
                matrices.matrix(classroom));
    }

    private String teacher(Classroom classroom) {
        return people.find(classroom.teacher()).map(Person::fullName).orElse("");
    }

    /** One class as a matrix. */
    @GET
    @Path("classes/{id}")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public ClassPage matrix(@PathParam("id") UUID id, @Context SecurityContext security) {
        Classroom classroom = classes.open(id, Caller.in(security));
        return new ClassPage(classroom, teacher(classroom), matrices.curriculum(classroom), matrices.matrix(classroom));
    }

    /** One cell of it, explained. */
    @GET
    @Path("classes/{id}/pupils/{pupil}/{competency}")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public CellPage cell(
            @PathParam("id") UUID id,
            @PathParam("pupil") UUID pupil,
            @PathParam("competency") String code,
            @Context SecurityContext security) {
        Classroom classroom = classes.open(id, Caller.in(security));
        Citizen learner = citizens.find(pupil)
                .filter(one -> classroom.pupils().contains(one.id()))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        Curriculum curriculum = matrices.curriculum(classroom);
        Curriculum.Competency competency = curriculum.competencies().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        return new CellPage(classroom, learner, competency, explanation(learner, competency, curriculum));
    }

    private CellExplanation explanation(Citizen learner, Curriculum.Competency competency, Curriculum curriculum) {
        boolean linked = !citizens.accounts(Set.of(learner.id())).isEmpty();
        return CellExplanation.of(competency.code(), progress.of(learner.id(), curriculum.id()), curriculum, linked);
    }
}
