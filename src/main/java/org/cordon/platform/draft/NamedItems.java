package org.cordon.platform.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.shared.References;

/** The items that a draft names by their references, in its keys and its values. */
final class NamedItems {

    private static final Pattern ITEM = Pattern.compile("(?<![A-Z0-9-])" + References.ITEM.pattern() + "(?![0-9A-Z])");

    private NamedItems() {
    }

    /** Returns the references of all items that the content of a form names. */
    static Set<String> in(JsonNode content) {
        var found = new TreeSet<String>();
        texts(content).forEach(text -> ITEM.matcher(text).results().forEach(item -> found.add(item.group())));
        return found;
    }

    /**
     * Returns the draft without the parts about these references. If a text value of an object names one of the references, the whole
     * object is removed. The target of a report is such a value.
     */
    static Optional<JsonNode> without(JsonNode content, Set<String> references) {
        if (content.isObject()) {
            if (content.properties().stream()
                    .anyMatch(field -> field.getValue().isTextual() && names(field.getValue().textValue(), references))) {
                return Optional.empty();
            }
            var rest = JsonNodeFactory.instance.objectNode();
            content.properties().stream().filter(field -> !names(field.getKey(), references))
                    .forEach(field -> without(field.getValue(), references).ifPresent(kept -> rest.set(field.getKey(), kept)));
            return Optional.of(rest);
        }
        if (content.isArray()) {
            var rest = JsonNodeFactory.instance.arrayNode();
            content.forEach(element -> without(element, references).ifPresent(rest::add));
            return Optional.of(rest);
        }
        return content.isTextual() && names(content.textValue(), references) ? Optional.empty() : Optional.of(content);
    }

    private static boolean names(String text, Set<String> references) {
        return ITEM.matcher(text).results().anyMatch(item -> references.contains(item.group()));
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.textValue());
        }
        var own = node.isObject() ? node.properties().stream().map(Map.Entry::getKey) : Stream.<String>empty();
        return Stream.concat(own, StreamSupport.stream(node.spliterator(), false).flatMap(NamedItems::texts));
    }
}
