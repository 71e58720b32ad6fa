package vn.hocvuso.lrsbridge.certification;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.RefusedPage;

/**
 * What an officer typed into a form that could not be done, so that the form comes again as it was.
 *
 * @param form which of the page's forms
 * @param fields by name
 * @param refused why; nothing where the form is new
 */
public record TypedForm(String form, Map<String, List<String>> fields, Optional<RefusedPage> refused) {
    /** A form into which nothing was typed yet. */
    public static final TypedForm NEW = new TypedForm("", Map.of(), Optional.empty());

    public TypedForm {
        fields = Map.copyOf(fields);
    }

    /** The form once more as it was filled in, with what is wrong. */
    static TypedForm again(
            String form, MultivaluedMap<String, String> fields, Refusal refusal, List<Refused.Finding> wrong) {
        return new TypedForm(form, fields, Optional.of(new RefusedPage(refusal, wrong, "")));
    }

    /** A page that holds it, answered as the refusal that it tells. */
    static Response answer(Page page, Refusal refusal) {
        return Response.status(refusal.status())
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    /** This, where it was typed into that form of the page. */
    public TypedForm in(String one) {
        return form.equals(one) ? this : NEW;
    }

    /** What was typed into a field; otherwise what stands there at first. */
    public String text(String field, String otherwise) {
        return fields.getOrDefault(field, List.of()).stream().findFirst().orElse(otherwise);
    }

    /** Whether a field was ticked with that value. */
    public boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }
}
