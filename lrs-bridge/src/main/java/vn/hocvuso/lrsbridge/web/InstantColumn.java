package vn.hocvuso.lrsbridge.web;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An {@link Instant} in a {@code timestamp with time zone}: Jakarta Persistence 3.1 has no type of its own for it. */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    /** PostgreSQL's driver answers a {@link Timestamp}, H2's an {@link OffsetDateTime}. */
    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Object column) {
        if (column instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return column instanceof Timestamp moment ? moment.toInstant() : null;
    }
}
