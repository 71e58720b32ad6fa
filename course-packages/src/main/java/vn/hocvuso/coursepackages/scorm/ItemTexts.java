package vn.hocvuso.coursepackages.scorm;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.LanguageText;
import vn.hocvuso.coursepackages.course.Sentence;
import vn.hocvuso.coursepackages.document.Places;
import vn.hocvuso.coursepackages.scorm.xml.ItemXml;
import vn.hocvuso.coursepackages.scorm.xml.LomXml;
import vn.hocvuso.coursepackages.scorm.xml.MetadataXml;

/** Identifiers, titles and descriptions of items. Titles have no language; learning object metadata may give it. */
final class ItemTexts {
    private final Edition edition;
    private final Places places;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    ItemTexts(Edition edition, Places places, Findings findings) {
        this.edition = edition;
        this.places = places;
        this.findings = findings;
    }

    void warn(String element, Object bound, Sentence sentence) {
        findings.warning(edition.rule(element), places.of(bound), sentence);
    }

    Places places() {
        return places;
    }

    String id(ItemXml item) {
        String id = stripped(item.identifier);
        if (id.isEmpty()) {
            warn("item@identifier", item, ScormSentences.NO_ID);
            return "item-" + places.of(item).line();
        }
        if (!seen.add(id)) {
            warn("item@identifier", item, ScormSentences.SAME_ID.with(id));
        }
        return id;
    }

    LanguageText title(ItemXml item, String id) {
        String title = stripped(item.title);
        if (title.isEmpty()) {
            warn("title", item, ScormSentences.NO_TITLE.with(id));
        }
        return title(title.isEmpty() ? id : title, metadata(item));
    }

    LanguageText description(ItemXml item) {
        return description(metadata(item));
    }

    private static MetadataXml metadata(ItemXml item) {
        return item.metadata == null ? new MetadataXml() : item.metadata;
    }

    /** The title with the languages that the metadata has it in; by itself it is in none that is named. */
    static LanguageText title(String title, MetadataXml metadata) {
        LanguageText known = general(metadata).title == null ? LanguageText.NONE : strings(general(metadata).title);
        if (title.isEmpty() || known.byLanguage().containsValue(title)) {
            return known;
        }
        Map<String, String> texts = new LinkedHashMap<>(known.byLanguage());
        texts.put(LanguageText.UNDETERMINED, title);
        return new LanguageText(texts);
    }

    static LanguageText description(@Nullable MetadataXml metadata) {
        return metadata == null
                ? LanguageText.NONE
                : general(metadata).descriptions.stream()
                        .map(ItemTexts::strings)
                        .findFirst()
                        .orElse(LanguageText.NONE);
    }

    private static LomXml.GeneralXml general(MetadataXml metadata) {
        return metadata.lom == null || metadata.lom.general == null ? new LomXml.GeneralXml() : metadata.lom.general;
    }

    private static LanguageText strings(LomXml.@Nullable LomTextXml text) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (text != null) {
            text.strings.forEach(string -> texts.putIfAbsent(
                    stripped(string.language == null ? string.lang : string.language), stripped(string.text)));
        }
        return new LanguageText(texts);
    }

    static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip().replaceAll("\\s+", " ");
    }
}
