package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Frame;
import vn.hocvuso.lrsbridge.web.Language;
import vn.hocvuso.lrsbridge.web.Permission;

/** The teachers' pages: own classes, one class as a matrix, live and as a workbook. */
@Singleton
@Path("/teaching")
@Produces(MediaType.TEXT_HTML)
public class ClassesResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TeachersClasses classes;
    private final ClassDesk desk;

    @Inject
    public ClassesResource(TeachersClasses classes, ClassDesk desk) {
        this.classes = classes;
        this.desk = desk;
    }

    /** The classes that the caller sees; volunteers, who come here by signing in, are sent to theirs. */
    @GET
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY, Permission.ADMINISTER})
    public Response classes(@Context SecurityContext security) {
        Caller caller = Caller.in(security);
        return caller.may(Permission.ASSIST)
                ? Response.seeOther(URI.create("/teaching/attendance")).build()
                : Response.ok(desk.list(classes.seenBy(caller))).build();
    }

    /** One class as a matrix; below an address with a slash at its end, so that the addresses of cells are short. */
    @GET
    @Path("classes/{id}")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public Response matrix(
            @PathParam("id") UUID id,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("show") @DefaultValue("") String show,
            @Context UriInfo uri,
            @Context SecurityContext security) {
        Classroom classroom = classes.open(id, Caller.in(security));
        if (!uri.getPath().endsWith("/")) {
            String query = Optional.ofNullable(uri.getRequestUri().getRawQuery())
                    .map(one -> "?" + one)
                    .orElse("");
            return Response.seeOther(URI.create("/teaching/classes/" + id + "/" + query))
                    .build();
        }
        return Response.ok(desk.page(classroom, MatrixView.of(sort, show))).build();
    }

    /** What has changed in it; 204 where nothing has. */
    @GET
    @Path("classes/{id}/live")
    @Produces(MediaType.APPLICATION_JSON)
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public Response live(
            @PathParam("id") UUID id,
            @QueryParam("since") @DefaultValue("") String since,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        Classroom classroom = classes.open(id, caller);
        if (desk.version().equals(since)) {
            return Response.noContent().build();
        }
        return Response.ok(LiveMatrix.json(desk.page(classroom, MatrixView.of("", "")), frame(uri, headers, caller)))
                .build();
    }

    private static Frame frame(UriInfo uri, HttpHeaders headers, Caller caller) {
        return new Frame(Language.of(uri, headers), Optional.of(caller), "");
    }

    /** The matrix as a workbook: what the page shows, and nothing else. */
    @GET
    @Path("classes/{id}/matrix.xlsx")
    @Produces(XLSX)
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public Response workbook(
            @PathParam("id") UUID id,
            @QueryParam("view") @DefaultValue("") String view,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Caller caller = Caller.in(security);
        Classroom classroom = classes.open(id, caller);
        String[] parts = (view + "-").split("-", -1);
        desk.note(AccessEntry.What.CLASS_EXPORTED, id, caller);
        return Response.ok(MatrixWorkbook.of(
                        desk.page(classroom, MatrixView.of(parts[0], parts[1])), frame(uri, headers, caller)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lop.xlsx\"")
                .build();
    }

    /** One cell of it, explained. */
    @GET
    @Path("classes/{id}/pupils/{pupil}/{competency}")
    @Allows({Permission.TEACH, Permission.CERTIFY, Permission.ADMINISTER})
    public CellPage cell(
            @PathParam("id") UUID id,
            @PathParam("pupil") String pupil,
            @PathParam("competency") String code,
            @Context SecurityContext security) {
        return desk.cell(classes.open(id, Caller.in(security)), pupil, code);
    }
}
