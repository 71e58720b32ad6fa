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
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/** Other views of a class: figures, whom to remind, and a pupil's page for the parents. */
@Singleton
@Path("/teaching")
@Produces(MediaType.TEXT_HTML)
public class ClassViewsResource {
    private final TeachersClasses classes;
    private final ClassDesk desk;
    private final YearFigures years;

    @Inject
    public ClassViewsResource(TeachersClasses classes, ClassDesk desk, YearFigures years) {
        this.classes = classes;
        this.desk = desk;
        this.years = years;
    }

    /** How the class and its year are spread over each competency. */
    @GET
    @Path("classes/{id}/figures")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public FiguresPage figures(@PathParam("id") UUID id, @Context SecurityContext security) {
        Classroom classroom = classes.open(id, Caller.in(security));
        ClassPage page = desk.page(classroom, MatrixView.of("", ""));
        return new FiguresPage(classroom, ClassFigures.of(List.of(page.matrix()), page.asOf()), years.of(classroom));
    }

    /** Whom to remind of what. */
    @GET
    @Path("classes/{id}/reminders")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public RemindersPage reminders(@PathParam("id") UUID id, @Context SecurityContext security) {
        return new RemindersPage(desk.page(classes.open(id, Caller.in(security)), MatrixView.of("", "")));
    }

    /** A pupil's page for the parents. */
    @GET
    @Path("classes/{id}/pupils/{pupil}/report")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public ReportPage report(
            @PathParam("id") UUID id, @PathParam("pupil") String pupil, @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        ReportPage report = desk.report(classes.open(id, caller), pupil);
        desk.note(AccessEntry.What.REPORT_OPENED, report.row().pupil().id(), caller);
        return report;
    }
}
