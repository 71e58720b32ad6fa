package vn.hocvuso.lrsbridge.web;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Refuses forms of which a part has no name (RFC 7578 section 4.2), before anybody looks for one by its name. Jersey hands
 * such parts on with a name that is null.
 */
@Provider
public class NamedParts implements ReaderInterceptor {
    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object read = context.proceed();
        if (read instanceof Collection<?> parts && parts.stream().anyMatch(NamedParts::isNameless)) {
            throw Refused.because(
                    Refusal.MALFORMED_REQUEST,
                    HttpHeaders.CONTENT_DISPOSITION,
                    "mỗi phần của biểu mẫu phải có tên / each part of a form must have a name",
                    "");
        }
        return read;
    }

    private static boolean isNameless(@Nullable Object part) {
        return part instanceof EntityPart form && Objects.isNull(form.getName());
    }
}
