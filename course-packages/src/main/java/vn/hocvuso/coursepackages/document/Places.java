package vn.hocvuso.coursepackages.document;

import jakarta.xml.bind.Unmarshaller;
import java.util.IdentityHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.course.Place;

/** Remembers where in the document each bound object stands, so that our own findings name the line too. */
public final class Places extends Unmarshaller.Listener {
    private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
    private final Supplier<Place> now;

    Places(Supplier<Place> now) {
        this.now = now;
    }

    @Override
    public void beforeUnmarshal(Object target, @Nullable Object parent) {
        places.put(target, now.get());
    }

    /** Where the object stands; the whole document if it is not one of those read. */
    public Place of(Object bound) {
        return places.getOrDefault(bound, Place.WHOLE_DOCUMENT);
    }
}
