package vn.hocvuso.lrsbridge.statements;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.media.multipart.MultiPartFeature;

/** Lets Jersey read and write {@code multipart/mixed}. */
@Provider
public class MultipartFeature implements Feature {
    @Override
    public boolean configure(FeatureContext context) {
        context.register(MultiPartFeature.class);
        return true;
    }
}
