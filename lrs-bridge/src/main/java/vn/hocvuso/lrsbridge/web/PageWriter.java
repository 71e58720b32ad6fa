package vn.hocvuso.lrsbridge.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a {@link Page} as HTML in the reader's language. */
@Provider
@Produces(MediaType.TEXT_HTML)
public class PageWriter implements MessageBodyWriter<Page> {
    private static final int ONE_YEAR = 365 * 24 * 3600;
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Context
    private SecurityContext security;

    public PageWriter() {
        templates.setBinaryStaticContent(true);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> head,
            OutputStream out)
            throws IOException {
        Language language = Language.of(uri, headers);
        head.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        head.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        if (uri.getQueryParameters().containsKey(Language.NAME)) {
            head.add(HttpHeaders.SET_COOKIE, remembering(language));
        }
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(page.template(), Map.of("page", page, "frame", frame(language)), html);
        html.writeTo(out);
    }

    private Frame frame(Language language) {
        String other = uri.getRequestUriBuilder()
                // two slashes at the beginning would be another host
                .replacePath(SLASHES.matcher(uri.getRequestUri().getRawPath()).replaceAll("/"))
                .replaceQueryParam(Language.NAME, language.other().tag())
                .scheme(null)
                .host(null)
                .port(-1)
                .build()
                .toString();
        return new Frame(language, Caller.of(security), other, Caller.triedInVain(security));
    }

    private static NewCookie remembering(Language language) {
        return new NewCookie.Builder(Language.NAME)
                .value(language.tag())
                .path("/")
                .maxAge(ONE_YEAR)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
