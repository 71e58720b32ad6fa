package vn.hocvuso.lrsbridge.plan;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.BridgeClock;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /plan}: the officers' catalogue of curricula, and which courses count in them. */
@Path("/plan")
@Produces(MediaType.TEXT_HTML)
public class CatalogueResource {
    private final PlanBook plans;
    private final Clock clock;

    @Inject
    public CatalogueResource(PlanBook plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * What the first page shows.
     *
     * @param lines each curriculum with its approval
     * @param imported the curriculum that was just imported, or that was given rules; empty otherwise
     * @param rulesAdded how many rules were just added; 0 otherwise
     * @param today the last day on which an approval can have been signed
     */
    public record CataloguePage(List<Line> lines, String imported, int rulesAdded, LocalDate today) implements Page {
        /** A curriculum, and the decision by which it certifies. */
        public record Line(Curriculum curriculum, Optional<Approval> approval) {}

        @Override
        public String template() {
            return "catalogue.jte";
        }
    }

    /**
     * What was read of packages, with a form that makes rules of it.
     *
     * @param curriculum in which they could count
     */
    public record OffersPage(Curriculum curriculum, List<CourseOffer> offers) implements Page {
        @Override
        public String template() {
            return "offers.jte";
        }

        /** The number of a unit's row in the form: all packages share one. */
        public int row(CourseOffer offer, int unit) {
            return offers.subList(0, offers.indexOf(offer)).stream()
                            .mapToInt(one -> one.units().size())
                            .sum()
                    + unit;
        }

        /** Whether there is a unit at all. */
        public boolean hasUnits() {
            return offers.stream().anyMatch(offer -> !offer.units().isEmpty());
        }
    }

    /** The catalogue. */
    @GET
    @Allows(Permission.CERTIFY)
    public CataloguePage catalogue(
            @QueryParam("imported") @DefaultValue("") String imported,
            @QueryParam("rules") @DefaultValue("0") int rules) {
        return new CataloguePage(
                plans.all().stream()
                        .map(one -> new CataloguePage.Line(one, plans.approval(one.id())))
                        .toList(),
                imported,
                rules,
                today());
    }

    private LocalDate today() {
        return BridgeClock.day(clock.instant());
    }

    /** Writes down the decision by which a curriculum may certify from now on. */
    @POST
    @Path("approvals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CERTIFY)
    public Response approve(MultivaluedMap<String, String> fields) {
        ApprovalForm form = ApprovalForm.of(fields);
        Curriculum.Id id = plans.named(form.curriculum()).id();
        plans.approve(id, form.approval(today()));
        return Response.seeOther(UriBuilder.fromPath("/plan").build()).build();
    }

    /** Takes a curriculum in: our XML, a workbook, or CASE. */
    @POST
    @Path("curricula")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.CERTIFY)
    public Response importCurriculum(List<EntityPart> parts) {
        EntityPart file = files(parts).stream().findFirst().orElseThrow(CatalogueResource::noFile);
        CurriculumFile.Taken taken = CurriculumFile.take(file.getContent());
        if (taken.isWrong()) {
            return Response.status(Refusal.INVALID_CURRICULUM.status())
                    .entity(taken.file())
                    .type(CurriculumFile.Form.XLSX.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"loi-chuong-trinh.xlsx\"")
                    .build();
        }
        Curriculum.Id id = plans.add(taken.file());
        return Response.seeOther(UriBuilder.fromPath("/plan")
                        .queryParam("imported", id.toString())
                        .build())
                .build();
    }

    /** A curriculum as a file. */
    @GET
    @Path("curricula/{code}/{version}/{form: xml|json|xlsx}")
    @Produces(MediaType.WILDCARD)
    @Allows(Permission.CERTIFY)
    public Response export(
            @PathParam("code") String code, @PathParam("version") String version, @PathParam("form") String form) {
        byte[] xml = plans.document(new Curriculum.Id(code, version)).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        CurriculumFile.Form wanted = CurriculumFile.Form.of(form);
        return Response.ok(CurriculumFile.write(xml, wanted, clock.instant()), wanted.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + code + "-" + version + "." + form + "\"")
                .build();
    }

    /** Reads course packages, and proposes what could count. */
    @POST
    @Path("packages")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.CERTIFY)
    public OffersPage readPackages(List<EntityPart> parts) {
        Curriculum curriculum = plans.named(parts.stream()
                .filter(part -> part.getName().equals("curriculum"))
                .map(CatalogueResource::text)
                .findFirst()
                .orElse(""));
        List<EntityPart> files = files(parts);
        if (files.isEmpty()) {
            throw noFile();
        }
        return new OffersPage(
                curriculum,
                new UploadedPackages(files)
                        .read().stream()
                                .map(read -> CourseOffer.of(read.file(), read.reading(), curriculum))
                                .toList());
    }

    /** A rule to be written without a package. */
    @GET
    @Path("rules")
    @Allows(Permission.CERTIFY)
    public OffersPage ruleByHand(@QueryParam("curriculum") @DefaultValue("") String curriculum) {
        return new OffersPage(plans.named(curriculum), List.of(CourseOffer.byHand()));
    }

    /** Takes the rules that were confirmed. */
    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CERTIFY)
    public Response confirm(MultivaluedMap<String, String> form) {
        Curriculum curriculum =
                plans.named(Optional.ofNullable(form.getFirst("curriculum")).orElse(""));
        Map<String, String> fields = form.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().get(0)));
        plans.addRules(ConfirmedRules.document(curriculum.id(), fields));
        int added = plans.find(curriculum.id())
                .map(found -> found.rules().size() - curriculum.rules().size())
                .orElse(0);
        return Response.seeOther(UriBuilder.fromPath("/plan")
                        .queryParam("imported", curriculum.id().toString())
                        .queryParam("rules", added)
                        .build())
                .build();
    }

    private static List<EntityPart> files(List<EntityPart> parts) {
        return parts.stream()
                .filter(part -> part.getName().equals("file"))
                .filter(part ->
                        part.getFileName().filter(name -> !name.isBlank()).isPresent())
                .toList();
    }

    private static String text(EntityPart part) {
        return CurriculumFile.text(part.getContent());
    }

    private static Refused noFile() {
        return Refused.because(Refusal.MALFORMED_REQUEST, "file", "chưa chọn tệp nào / no file was chosen", "");
    }
}
