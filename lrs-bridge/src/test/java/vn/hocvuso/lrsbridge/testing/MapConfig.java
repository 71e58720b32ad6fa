package vn.hocvuso.lrsbridge.testing;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings from a map, in the three types that chapters ask for; as MicroProfile Config has it, an empty text is none. */
final class MapConfig implements Config {
    private static final Map<Class<?>, Function<String, Object>> CONVERTERS =
            Map.of(String.class, text -> text, Boolean.class, Boolean::valueOf, Long.class, Long::valueOf);

    private final Map<String, String> settings;

    MapConfig(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        return getOptionalValue(name, type).orElseThrow(() -> new NoSuchElementException(name));
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        return Optional.ofNullable(settings.get(name))
                .filter(text -> !text.isEmpty())
                .map(text -> type.cast(CONVERTERS.get(type).apply(text)));
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return settings.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return List.of();
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
