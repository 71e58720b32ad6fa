package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.FormField;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.web.Seen;

/** {@code /people}: the officers' pages about citizens. */
@Singleton
@Path("/people")
@Produces(MediaType.TEXT_HTML)
public class PeopleResource {
    private final PeopleDesk desk;
    private final PeopleFinder finder;
    private final PersonalNumbers numbers;
    private final AccountInbox inbox;

    @Inject
    PeopleResource(PeopleDesk desk, PeopleFinder finder, PersonalNumbers numbers, AccountInbox inbox) {
        this.desk = desk;
        this.finder = finder;
        this.numbers = numbers;
        this.inbox = inbox;
    }

    /**
     * The citizens that were looked for.
     *
     * @param query what was looked for
     * @param found those found, at most as many as a page shows
     * @param more whether there are more
     * @param waiting how many accounts are nobody's
     */
    public record PeoplePage(String query, List<Citizen> found, boolean more, long waiting) implements Page {
        public PeoplePage {
            found = List.copyOf(found);
        }

        @Override
        public String template() {
            return "people.jte";
        }
    }

    /** Looks for citizens by name, school code or personal number. */
    @GET
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public PeoplePage people() {
        return page("");
    }

    private PeoplePage page(String query) {
        PeopleFinder.Found found = finder.find(query);
        return new PeoplePage(found.query(), found.citizens(), found.more(), inbox.count());
    }

    /** The same, by POST: a personal number must not stand in an address. */
    @POST
    @Path("search")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public PeoplePage search(@FormParam("q") @DefaultValue("") String query) {
        return page(query.strip());
    }

    /** The form for a new one. */
    @GET
    @Path("new")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public CitizenPage empty() {
        return new CitizenPage(Optional.empty(), CitizenForm.EMPTY, List.of(), CitizenPage.Shown.NOTHING);
    }

    /** Adds one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response add(MultivaluedMap<String, String> form, @Context SecurityContext security) {
        return entered(Optional.empty(), form)
                .orElseGet(() -> to(desk.add(CitizenForm.of(form), number(form), Caller.in(security))));
    }

    /** The form again, where something in it is wrong. */
    private static Optional<Response> entered(
            Optional<CitizenPage.Details> known, MultivaluedMap<String, String> fields) {
        CitizenForm form = CitizenForm.of(fields);
        List<Finding> wrong = form.findings(number(fields));
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(Response.status(Refusal.INVALID_PERSON.status())
                        .entity(new CitizenPage(known, form, wrong, CitizenPage.Shown.NOTHING))
                        .build());
    }

    private static String number(MultivaluedMap<String, String> fields) {
        return FormField.of(fields, "number").text();
    }

    private static Response to(UUID citizen) {
        return Response.seeOther(URI.create("/people/citizens/" + citizen)).build();
    }

    /** One citizen. */
    @GET
    @Path("citizens/{id}")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public CitizenPage citizen(@PathParam("id") UUID id) {
        return CitizenPage.of(desk.details(id));
    }

    /** Corrects what is known of one. */
    @POST
    @Path("citizens/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response correct(
            @PathParam("id") UUID id, MultivaluedMap<String, String> form, @Context SecurityContext security) {
        CitizenPage.Details before = desk.details(id);
        return entered(Optional.of(before), form).orElseGet(() -> correct(before, form, Caller.in(security)));
    }

    private Response correct(CitizenPage.Details before, MultivaluedMap<String, String> fields, Caller by) {
        UUID id = before.citizen().id();
        CitizenForm form = CitizenForm.of(fields);
        Seen seen = new Seen(FormField.of(fields, "seen").text());
        List<Finding> meanwhile = desk.correct(id, seen, form, number(fields), by);
        return meanwhile.isEmpty()
                ? to(id)
                : Response.status(Refusal.CHANGED_MEANWHILE.status())
                        .entity(CitizenPage.meanwhile(desk.details(id), form, seen, meanwhile))
                        .build();
    }

    /** Shows the number in full, once. */
    @POST
    @Path("citizens/{id}/number")
    @Allows(Permission.UNMASK)
    public CitizenPage reveal(
            @PathParam("id") UUID id,
            @FormParam("reason") @DefaultValue("") String reason,
            @Context SecurityContext security) {
        if (reason.isBlank()) {
            throw Refused.because(Refusal.INVALID_PERSON, "reason", "cần ghi lý do xem / say why", "");
        }
        PersonalNumber number = numbers.reveal(id, Caller.in(security), reason);
        return CitizenPage.showing(desk.details(id), new CitizenPage.Shown(number.digits(), "", false));
    }

    /** Makes a one-time code for the learner. */
    @POST
    @Path("citizens/{id}/code")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public CitizenPage code(@PathParam("id") UUID id, @Context SecurityContext security) {
        String code = desk.code(id, Caller.in(security));
        return CitizenPage.showing(desk.details(id), new CitizenPage.Shown("", code, false));
    }

    /** Merges another entry of the same person into this one. */
    @POST
    @Path("citizens/{id}/merge")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response merge(
            @PathParam("id") UUID id, @FormParam("duplicate") String duplicate, @Context SecurityContext security) {
        desk.merge(entry(duplicate), id, Caller.in(security));
        return to(id);
    }

    /** The id, or the address of the page, of an entry. */
    static UUID entry(@org.jspecify.annotations.Nullable String text) {
        String last = Optional.ofNullable(text).orElse("").strip().replaceAll(".*/", "");
        if (!last.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw Refused.because(Refusal.INVALID_PERSON, "duplicate", "không phải mã hồ sơ / is no entry's id", last);
        }
        return UUID.fromString(last);
    }

    /** Makes two entries of them again. */
    @POST
    @Path("citizens/{id}/split")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response split(
            @PathParam("id") UUID id, @FormParam("duplicate") String duplicate, @Context SecurityContext security) {
        desk.split(entry(duplicate), id, Caller.in(security));
        return to(id);
    }
}
