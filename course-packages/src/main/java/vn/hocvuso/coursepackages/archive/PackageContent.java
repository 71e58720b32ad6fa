package vn.hocvuso.coursepackages.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The files of a package by their names, whether they are packed in a zip file or lie in a folder. */
public sealed interface PackageContent extends Closeable permits PackageArchive, PackageFolder {
    /** The names of its files, with {@code /} between their segments; without folders and what operating systems leave behind. */
    Set<String> names();

    /**
     * Opens a file.
     *
     * @param name one of {@link #names()}
     * @throws IllegalArgumentException if there is no such file
     * @throws IOException if it cannot be read, or its packing is broken
     */
    InputStream open(String name) throws IOException;

    /**
     * The bytes of a file.
     *
     * @param most how many are read; one more says that there are more
     * @throws IOException if it cannot be read, or its packing is broken
     */
    default byte[] bytes(String name, int most) throws IOException {
        try (InputStream stream = open(name)) {
            return stream.readNBytes(most + 1);
        }
    }
}
