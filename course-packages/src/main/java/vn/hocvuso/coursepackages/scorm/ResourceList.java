package vn.hocvuso.coursepackages.scorm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.coursepackages.scorm.xml.ResourceXml;
import vn.hocvuso.coursepackages.scorm.xml.ResourcesXml;

/** The resources of a manifest by identifier, and the addresses that they launch. */
final class ResourceList {
    private final Map<String, ResourceXml> byIdentifier = new LinkedHashMap<>();
    private final String base;

    ResourceList(ResourcesXml resources, String manifestBase) {
        this.base = manifestBase + ItemTexts.stripped(resources.base);
        resources.resources.forEach(
                resource -> byIdentifier.putIfAbsent(ItemTexts.stripped(resource.identifier), resource));
    }

    Optional<ResourceXml> find(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    List<ResourceXml> all() {
        return List.copyOf(byIdentifier.values());
    }

    /** The address of a resource with the parameters of its item (SCORM 2004 CAM, 3.4.1: the item's parameters). */
    String href(ResourceXml resource, String parameters) {
        String href = ItemTexts.stripped(resource.href);
        if (href.isEmpty()) {
            return "";
        }
        boolean absolute = href.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*|/.*");
        String whole = absolute ? href : base + ItemTexts.stripped(resource.base) + href;
        return whole + joined(whole, parameters);
    }

    private static String joined(String href, String parameters) {
        String bare = parameters.replaceFirst("^[?&]+", "");
        if (bare.isEmpty()) {
            return "";
        }
        if (bare.startsWith("#")) {
            return href.contains("#") ? "" : bare;
        }
        return (href.contains("?") ? "&" : "?") + bare;
    }
}
