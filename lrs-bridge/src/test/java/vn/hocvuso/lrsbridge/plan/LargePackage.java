package vn.hocvuso.lrsbridge.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Tin Can package that is larger than a server's whole heap, as those with films are. */
public final class LargePackage {
    private static final int FILMS = 6;
    private static final int MEBIBYTES_A_FILM = 100;
    private static final String MANIFEST = """
            <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
            <activity id="https://courses.example/lon" type="http://adlnet.gov/expapi/activities/course">
            <name lang="vi">Bài lớn</name><launch lang="vi">index.html</launch></activity>
            </activities></tincan>""";

    private LargePackage() {}

    public static Path write(Path file) throws IOException {
        byte[] piece = new byte[1 << 20];
        new Random(1).nextBytes(piece);
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            zip.setLevel(0);
            entry(zip, "tincan.xml", MANIFEST.getBytes(StandardCharsets.UTF_8), 1);
            entry(zip, "index.html", new byte[0], 1);
            for (int film = 0; film < FILMS; film++) {
                entry(zip, "phim/" + film + ".mp4", piece, MEBIBYTES_A_FILM);
            }
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] piece, int times) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (int time = 0; time < times; time++) {
            zip.write(piece);
        }
        zip.closeEntry();
    }
}
