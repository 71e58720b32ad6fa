package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is read of a file in a zip. */
class ZippedFileTest {
    private static ZipInputStream zip(int mebibytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("first"));
            for (int part = 0; part < mebibytes; part++) {
                zip.write(new byte[1 << 20]);
            }
            zip.putNextEntry(new ZipEntry("second"));
            zip.write(1);
        }
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        zip.getNextEntry();
        return zip;
    }

    @Test
    void aFileThatIsTooLargeIsPassedOverAndTheNextIsRead() throws IOException {
        ZipInputStream zip = zip(3);

        assertThat(ZippedFile.read(zip, 1000)).hasSize(1001);
        zip.getNextEntry();
        assertThat(ZippedFile.read(zip, 1000)).containsExactly(1);
    }

    @Test
    void oneThatUnpacksToFarTooMuchEndsTheReading() throws IOException {
        ZipInputStream zip = zip(400);

        assertThatThrownBy(() -> ZippedFile.read(zip, 1000))
                .satisfies(thrown -> assertThat(((Refused) thrown).refusal()).isEqualTo(Refusal.BODY_TOO_LARGE));
    }
}
