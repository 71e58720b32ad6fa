package vn.hocvuso.lrsbridge.certification;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A status list as it was published.
 *
 * @param version from 1
 * @param revoked how many certificates it revokes
 */
record StatusVersion(int list, int version, int revoked, Instant made, JsonObject credential) {}
