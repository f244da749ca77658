package org.cordon.kernel.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Adds to the API description which fields an answer always has and which of them may be null: springdoc says neither. Jackson knows which
 * empty fields it leaves out; the rest stands in {@code api/fields.yaml}, which is checked against the answers of all tests.
 */
final class AnswerFields {

    private final ObjectMapper json;
    private final JsonNode fields;

    AnswerFields(ObjectMapper json, JsonNode fields) {
        this.json = json;
        this.fields = fields;
    }

    /** @throws IllegalStateException if {@code api/fields.yaml} names a schema or a field that does not exist */
    @SuppressWarnings("rawtypes")
    void complete(Map<String, Schema> schemas, Map<String, JavaType> types) {
        schemas.values().forEach(AnswerFields::open);
        types.forEach((name, type) -> {
            if (schemas.get(name) != null && schemas.get(name).getProperties() != null) {
                schemas.get(name).setRequired(always(type, schemas.get(name), fields.path("absent").has(name)));
            }
        });
        each("absent", schemas, AnswerFields::leaveOut);
        each("nulls", schemas, AnswerFields::allowNull);
    }

    private void each(String kind, @SuppressWarnings("rawtypes") Map<String, Schema> schemas, BiPredicate<Schema<?>, String> change) {
        fields.path(kind).properties().forEach(schema -> schema.getValue().forEach(field -> {
            if (!schemas.containsKey(schema.getKey()) || !change.test(schemas.get(schema.getKey()), field.textValue())) {
                throw new IllegalStateException("api/fields.yaml names " + schema.getKey() + "." + field.textValue() + " under " + kind
                        + ", and there is no such field");
            }
        }));
    }

    /** Describes objects without known fields as free to hold anything. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void open(Schema<?> schema) {
        if ("object".equals(schema.getType()) && schema.getProperties() == null) {
            var values = schema.getAdditionalProperties();
            if (values == null || values instanceof Schema value && "object".equals(value.getType()) && value.getProperties() == null
                    && value.getAdditionalProperties() == null) {
                schema.setAdditionalProperties(true);
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(AnswerFields::open);
        }
        if (schema.getItems() != null) {
            open(schema.getItems());
        }
    }

    /** @param listed whether the fields that may be absent are listed by name, so that not every null field is left out */
    private List<String> always(JavaType type, Schema<?> described, boolean listed) {
        var always = new ArrayList<String>();
        try {
            json.getSerializerProviderInstance().findValueSerializer(type).properties().forEachRemaining(field -> {
                if (isUnwrapped(field)) {
                    always.addAll(isNeverNull(field) ? always(field.getType(), described, listed) : List.of());
                } else if (described.getProperties().containsKey(field.getName()) && isAlwaysWritten(field, listed)) {
                    always.add(field.getName());
                }
            });
        } catch (JsonMappingException unknown) {
            throw new IllegalStateException(unknown);
        }
        return always;
    }

    private static boolean isUnwrapped(PropertyWriter field) {
        return field instanceof BeanPropertyWriter written && written.isUnwrapping();
    }

    /** Whether an unwrapped record is never null, as its component says. If the record can be null, its fields can be absent. */
    private static boolean isNeverNull(PropertyWriter field) {
        var include = field.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.ALWAYS;
    }

    private static boolean isAlwaysWritten(PropertyWriter field, boolean listed) {
        return field instanceof BeanPropertyWriter written
                && (listed ? written.getAnnotation(JsonInclude.class) == null : !written.willSuppressNulls());
    }

    private static boolean leaveOut(Schema<?> schema, String field) {
        if (schema.getRequired() != null) {
            schema.getRequired().remove(field);
        }
        return schema.getProperties() != null && schema.getProperties().containsKey(field);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static boolean allowNull(Schema<?> schema, String field) {
        var property = schema.getProperties() == null ? null : (Schema) schema.getProperties().get(field);
        if (property == null) {
            return false;
        }
        if (property.get$ref() != null) {
            schema.getProperties().put(field, new Schema<>().nullable(true).addAllOfItem(new Schema<>().$ref(property.get$ref())));
            return true;
        }
        property.setNullable(true);
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            property.addEnumItemObject(null);
        }
        return true;
    }
}
