package vn.hocvuso.lrsbridge.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.Witness;
import vn.hocvuso.lrsbridge.certification.Certificate;
import vn.hocvuso.lrsbridge.certification.Dossiers;
import vn.hocvuso.lrsbridge.certification.PaperTurns;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /auditing/checks}, {@code /sample}, {@code /certificates}: auditors inspect certificates. */
@Singleton
@Path("/auditing")
public class InspectionResource {
    private static final String FORM = "{form: csv|json|xlsx}";
    private static final int MOST_OF_A_SEED = 1_000_000_000;

    private final Inspection inspection;
    private final Chain chain;
    private final EvidencePack packs;
    private final Dossiers dossiers;
    private final PaperTurns turns;
    private final Witness witness;
    private final SecureRandom random = new SecureRandom();

    @Inject
    InspectionResource(
            Inspection inspection,
            Chain chain,
            EvidencePack packs,
            Dossiers dossiers,
            PaperTurns turns,
            Witness witness) {
        this.inspection = inspection;
        this.chain = chain;
        this.packs = packs;
        this.dossiers = dossiers;
        this.turns = turns;
        this.witness = witness;
    }

    /** A list of numbers, typed or as a file, or a zip of papers: a row each, on a page or as a file. */
    @POST
    @Path("checks")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.AUDIT)
    public Response check(List<EntityPart> parts, @Context SecurityContext security) {
        InspectionForm form = new InspectionForm(parts);
        List<Inspected> rows = turns.take(
                Caller.in(security),
                () -> form.zip().map(inspection::papers).orElseGet(() -> inspection.numbers(form.numbers())));
        if (rows.isEmpty()) {
            throw Refused.because(
                    Refusal.INVALID_PARAMETER,
                    "",
                    "chưa nhập số nào và chưa chọn tệp / no number was entered and no file chosen",
                    "");
        }
        witness.note(security, AccessEntry.What.CERTIFICATES_CHECKED, rows.size() + "");
        String as = form.text("as");
        return as.isEmpty() || as.equals("page")
                ? Response.ok(new InspectionPages.Rows(rows, Optional.empty(), ""), MediaType.TEXT_HTML)
                        .build()
                : Inspected.table(rows).as(as);
    }

    /** A random sample; without a seed one is made, and shown. */
    @GET
    @Path("sample")
    @Produces(MediaType.TEXT_HTML)
    @Allows(Permission.AUDIT)
    public InspectionPages.Rows sample(
            @QueryParam("year") @DefaultValue("0") int year,
            @QueryParam("count") @DefaultValue("50") int count,
            @QueryParam("seed") @DefaultValue("") String asked,
            @Context SecurityContext security) {
        long seed = asked.isBlank() ? random.nextInt(MOST_OF_A_SEED) : seed(asked.strip());
        List<Inspected> rows = inspection.sample(year, positive(count), seed);
        String same = "year=" + year + "&count=" + count + "&seed=" + seed;
        witness.note(security, AccessEntry.What.SAMPLE_DRAWN, same);
        return new InspectionPages.Rows(rows, Optional.of(seed), "/auditing/sample.{form}?" + same);
    }

    /** The same sample as a file. */
    @GET
    @Path("sample." + FORM)
    @Produces(MediaType.WILDCARD)
    @Allows(Permission.AUDIT)
    public Response sampleFile(
            @PathParam("form") String form,
            @QueryParam("year") int year,
            @QueryParam("count") int count,
            @QueryParam("seed") String seed,
            @Context SecurityContext security) {
        witness.note(security, AccessEntry.What.SAMPLE_EXPORTED, "year=" + year + "&count=" + count + "&seed=" + seed);
        return Inspected.table(inspection.sample(year, positive(count), seed(seed)))
                .as(form);
    }

    private static int positive(int count) {
        if (count < 1 || count > Inspection.MOST) {
            throw Refused.because(
                    Refusal.INVALID_PARAMETER, "count", "từ 1 đến " + Inspection.MOST + " / from 1", "" + count);
        }
        return count;
    }

    private static long seed(String text) {
        if (!text.matches("-?[0-9]{1,18}")) {
            throw Refused.because(Refusal.INVALID_PARAMETER, "seed", "một số nguyên / a whole number", text);
        }
        return Long.parseLong(text);
    }

    /** The way from a certificate to the statements that it rests on. */
    @GET
    @Path("certificates/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Allows(Permission.AUDIT)
    public InspectionPages.ChainPage follow(@PathParam("id") String id, @Context SecurityContext security) {
        return ChainLines.page(followed(id, AccessEntry.What.CERTIFICATE_FOLLOWED, security));
    }

    private Chain.Followed followed(String id, AccessEntry.What act, SecurityContext security) {
        Certificate certificate = dossiers.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        witness.note(security, act, certificate.citizen(), certificate.registerNumber());
        return chain.of(certificate);
    }

    /** The same as a file. */
    @GET
    @Path("certificates/{id}/chain." + FORM)
    @Produces(MediaType.WILDCARD)
    @Allows(Permission.AUDIT)
    public Response chainFile(
            @PathParam("id") String id, @PathParam("form") String form, @Context SecurityContext security) {
        return Chain.table(followed(id, AccessEntry.What.CHAIN_EXPORTED, security))
                .as(form);
    }

    /** Everything about a certificate as a signed zip. */
    @GET
    @Path("certificates/{id}/pack.zip")
    @Produces("application/zip")
    @Allows(Permission.AUDIT)
    public Response pack(@PathParam("id") String id, @Context SecurityContext security) {
        Chain.Followed followed = followed(id, AccessEntry.What.PACK_EXPORTED, security);
        return Response.ok(packs.of(followed), "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"minh-chung-"
                                + followed.dossier().certificate().id() + ".zip\"")
                .build();
    }
}
