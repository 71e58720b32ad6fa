package vn.hocvuso.lrsbridge.safeguards;

import java.time.Instant;

/**
 * That somebody has a second factor, without its secrets.
 *
 * @param since when it was set up
 * @param codesLeft how many recovery codes have not been used
 */
public record SecondFactor(Instant since, int codesLeft) {}
