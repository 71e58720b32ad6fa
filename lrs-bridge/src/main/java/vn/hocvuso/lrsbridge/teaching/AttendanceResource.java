package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.Person;
import vn.hocvuso.lrsbridge.mapping.RecordedHere;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.QrCode;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * Who was there, and who showed the skill: ticked on a list by the teacher, or by a volunteer who helps in the class,
 * or who scans its QR and signs in. Either opens the list to them, and nothing else of the class.
 */
@Singleton
@Path("/teaching")
@Produces(MediaType.TEXT_HTML)
public class AttendanceResource {
    private final TeachersClasses classes;
    private final ClassBook book;
    private final VolunteerDesk volunteers;
    private final ClassMatrices matrices;
    private final ActDesk acts;
    private final BridgeSettings settings;

    @Inject
    public AttendanceResource(
            TeachersClasses classes,
            ClassBook book,
            VolunteerDesk volunteers,
            ClassMatrices matrices,
            ActDesk acts,
            BridgeSettings settings) {
        this.classes = classes;
        this.book = book;
        this.volunteers = volunteers;
        this.matrices = matrices;
        this.acts = acts;
        this.settings = settings;
    }

    /**
     * The list.
     *
     * @param address where it is sent to
     * @param lent to whom the class can lend its list, for those who may; empty for others
     * @param recorded how many were just recorded; empty before
     */
    public record AttendancePage(
            Classroom classroom,
            List<Citizen> pupils,
            List<Curriculum.Competency> competencies,
            String address,
            Optional<Lent> lent,
            Optional<Integer> recorded)
            implements Page {
        public AttendancePage {
            pupils = List.copyOf(pupils);
            competencies = List.copyOf(competencies);
        }

        /**
         * How others than the teacher come to the list.
         *
         * @param scanned what the QR of the class holds
         * @param volunteers who helps in the class
         * @param others who could
         */
        public record Lent(String scanned, List<Person> volunteers, List<Person> others) {
            public Lent {
                volunteers = List.copyOf(volunteers);
                others = List.copyOf(others);
            }

            /** The QR. */
            public QrCode code() {
                return QrCode.of(scanned);
            }
        }

        @Override
        public String template() {
            return "attendance.jte";
        }
    }

    /** The list of a class, seen or helped in; with its QR and its volunteers for those who see the class. */
    @GET
    @Path("classes/{id}/attendance")
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY})
    public AttendancePage list(
            @PathParam("id") UUID id,
            @QueryParam("recorded") @org.jspecify.annotations.Nullable Integer recorded,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        Classroom classroom = classes.openToRecord(id, caller);
        return page(
                classroom,
                "/teaching/classes/" + id + "/attendance",
                caller.may(Permission.ASSIST) ? Optional.empty() : Optional.of(lent(classroom)),
                Optional.ofNullable(recorded));
    }

    private AttendancePage.Lent lent(Classroom classroom) {
        VolunteerDesk.Volunteers all = volunteers.of(classroom);
        String scanned = settings.address("/teaching/attendance/" + book.attendanceToken(classroom.id()))
                .toString();
        return new AttendancePage.Lent(scanned, all.helping(), all.others());
    }

    private AttendancePage page(
            Classroom classroom, String address, Optional<AttendancePage.Lent> lent, Optional<Integer> recorded) {
        ClassMatrix matrix = matrices.matrix(classroom);
        return new AttendancePage(
                classroom,
                matrix.rows().stream().map(ClassMatrix.Row::pupil).toList(),
                matrix.columns().stream().map(ClassMatrix.Column::competency).toList(),
                address,
                lent,
                recorded);
    }

    /** Takes the list of a class, seen or helped in. */
    @POST
    @Path("classes/{id}/attendance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY})
    public Response record(
            @PathParam("id") UUID id, MultivaluedMap<String, String> form, @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        int recorded = record(classes.openToRecord(id, caller), form, caller);
        return Response.seeOther(URI.create("/teaching/classes/" + id + "/attendance?recorded=" + recorded))
                .build();
    }

    private int record(Classroom classroom, MultivaluedMap<String, String> form, Caller caller) {
        Curriculum curriculum = matrices.curriculum(classroom.curriculum());
        String competency = String.valueOf(form.getFirst("competency"));
        if (!curriculum.codes().contains(competency)) {
            throw Refused.because(
                    Refusal.INVALID_PARAMETER, "competency", "chọn năng lực / choose a competency", competency);
        }
        String note = Optional.ofNullable(form.getFirst("note")).orElse("").strip();
        Set<UUID> shown = ticked(form, "shown", classroom);
        Set<UUID> there = ticked(form, "there", classroom);
        // whoever showed it was there
        there.removeAll(shown);
        String kept = note.length() > 1000 ? note.substring(0, 1000) : note;
        return acts.record(
                        new ActDesk.Order(classroom, competency, RecordedHere.Kind.SHOWN, kept, shown),
                        curriculum,
                        caller)
                + acts.record(
                        new ActDesk.Order(classroom, competency, RecordedHere.Kind.ATTENDED, kept, there),
                        curriculum,
                        caller);
    }

    private Set<UUID> ticked(MultivaluedMap<String, String> form, String column, Classroom classroom) {
        Set<String> names = new HashSet<>(form.getOrDefault(column, List.of()));
        Set<UUID> pupils = new HashSet<>();
        matrices.matrix(classroom).rows().stream()
                .map(row -> row.pupil().id())
                .filter(id -> names.contains(id.toString()))
                .forEach(pupils::add);
        return pupils;
    }

    /** Makes another QR: the one that was printed before opens nothing any more. */
    @POST
    @Path("classes/{id}/attendance/code")
    @Allows({Permission.TEACH, Permission.CERTIFY})
    public Response renew(@PathParam("id") UUID id, @Context SecurityContext security) {
        book.renewAttendanceToken(classes.open(id, Caller.in(security)).id());
        return Response.seeOther(URI.create("/teaching/classes/" + id + "/attendance"))
                .build();
    }

    /** The list of the class whose QR was scanned. */
    @GET
    @Path("attendance/{token}")
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY})
    public AttendancePage scanned(
            @PathParam("token") String token,
            @QueryParam("recorded") @org.jspecify.annotations.Nullable Integer recorded) {
        return page(open(token), "/teaching/attendance/" + token, Optional.empty(), Optional.ofNullable(recorded));
    }

    private Classroom open(String token) {
        return book.withAttendanceToken(token).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    /** Takes it. */
    @POST
    @Path("attendance/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY})
    public Response recordScanned(
            @PathParam("token") String token, MultivaluedMap<String, String> form, @Context SecurityContext security) {
        int recorded = record(open(token), form, Caller.in(security));
        return Response.seeOther(URI.create("/teaching/attendance/" + token + "?recorded=" + recorded))
                .build();
    }
}
