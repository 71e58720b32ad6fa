/**
 * Zip files (APPNOTE 6.3, zip64 included): reading those that came from anywhere without being harmed, and writing them
 * so that the same files give the same bytes. May know {@code course} only. Read {@code PackageArchive} first, then
 * {@code ArchiveLimits}.
 */
@NullMarked
package vn.hocvuso.coursepackages.archive;

import org.jspecify.annotations.NullMarked;
