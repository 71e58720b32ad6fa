package vn.hocvuso.lrsbridge.inspection;

import jakarta.ws.rs.core.EntityPart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What an auditor hands in: numbers as text, or a file with numbers or papers. */
final class InspectionForm {
    private static final int LARGEST_LIST = 4 << 20;
    private static final int MARK = 2;

    private final List<EntityPart> parts;

    /** Opened once: a part gives its content only one time. */
    private final Optional<BufferedInputStream> file;

    InspectionForm(List<EntityPart> parts) {
        this.parts = parts;
        this.file = part("file")
                .filter(part ->
                        part.getFileName().filter(name -> !name.isBlank()).isPresent())
                .map(part -> new BufferedInputStream(part.getContent()));
    }

    String text(String field) {
        return part(field).map(part -> read(part.getContent())).orElse("").strip();
    }

    private Optional<EntityPart> part(String field) {
        return parts.stream().filter(part -> part.getName().equals(field)).findFirst();
    }

    private static String read(InputStream in) {
        try (in) {
            return new String(in.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, when it is a zip. */
    Optional<InputStream> zip() {
        return file.filter(InspectionForm::isZip).map(in -> (InputStream) in);
    }

    private static boolean isZip(BufferedInputStream in) {
        try {
            in.mark(MARK);
            byte[] first = in.readNBytes(MARK);
            in.reset();
            return first.length == MARK && first[0] == 'P' && first[1] == 'K';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers of the file and of the field. */
    String numbers() {
        return file.map(InspectionForm::read).orElse("") + "\n" + text("numbers");
    }
}
