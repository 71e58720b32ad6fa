package vn.hocvuso.coursepackages.curriculum;

import jakarta.xml.bind.Unmarshaller;
import java.util.IdentityHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers where in the document each bound object stands, so that our own findings name the line too. */
final class Places extends Unmarshaller.Listener {
    private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
    private final Supplier<Place> now;

    Places(Supplier<Place> now) {
        this.now = now;
    }

    @Override
    public void beforeUnmarshal(Object target, @Nullable Object parent) {
        places.put(target, now.get());
    }

    Place of(Object bound) {
        return places.getOrDefault(bound, Place.WHOLE_DOCUMENT);
    }
}
