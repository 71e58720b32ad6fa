package vn.hocvuso.lrsbridge.statements;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/**
 * A request of a platform that was refused.
 *
 * @param refused when
 * @param code the stable code of the refusal
 * @param findings why, each with its place and rule
 */
public record RefusedRequest(Instant refused, String code, List<Finding> findings) {
    public RefusedRequest {
        findings = List.copyOf(findings);
    }
}
