package vn.hocvuso.lrsbridge.xapi;

import java.time.Instant;
import java.util.UUID;

/**
 * What the LRS gives a statement when it stores it (xAPI Data 2.4, the rows that say "set by LRS").
 *
 * @param id used where the statement came without one
 * @param stored replaces whatever the statement said
 * @param timestamp used where the statement came without one
 * @param authorityJson the agent or group that vouches, as JSON; replaces whatever the statement said
 * @param version used where the statement came without one
 */
public record Assigned(UUID id, Instant stored, Instant timestamp, String authorityJson, String version) {}
