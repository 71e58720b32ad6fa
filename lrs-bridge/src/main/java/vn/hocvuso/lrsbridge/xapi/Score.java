package vn.hocvuso.lrsbridge.xapi;

import java.math.BigDecimal;
import java.util.Optional;

/** A score (xAPI Data 2.4.5.1), exactly as sent. */
public record Score(
        Optional<BigDecimal> scaled, Optional<BigDecimal> raw, Optional<BigDecimal> min, Optional<BigDecimal> max) {}
