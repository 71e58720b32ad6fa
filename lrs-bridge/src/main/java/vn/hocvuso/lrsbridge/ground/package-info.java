/**
 * What every chapter stands on and none owns. Today it holds the background work and its health, portions of long lists,
 * and how far something can be believed; the start, the database, the clock and the settings are still in {@code web}.
 * It knows no other chapter. Read {@link
 * vn.hocvuso.lrsbridge.ground.BackgroundWorker} first.
 */
@NullMarked
package vn.hocvuso.lrsbridge.ground;

import org.jspecify.annotations.NullMarked;
