package org.cordon.kernel.shared.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives schemas distinct names: a record within a class gets the subject of that class as a prefix, so that {@code ArrestController.View}
 * is {@code ArrestView}. Two types with the same name are refused, because springdoc keeps the first schema and describes the answers of
 * both types by it.
 */
final class ApiNames extends TypeNameResolver {

    private final Map<String, JavaType> named = new ConcurrentHashMap<>();
    private final JsonNode otherwise;

    /** @param otherwise names for classes that the rule would name badly */
    ApiNames(JsonNode otherwise) {
        this.otherwise = otherwise;
    }

    /** @throws IllegalStateException if another type has this name */
    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        var name = super.nameForType(type, options);
        if (isObject(type)) {
            var other = named.putIfAbsent(name, type);
            if (other != null && !other.equals(type)) {
                throw new IllegalStateException(name + " is the schema of both " + other.toCanonical() + " and " + type.toCanonical()
                        + ": give one of them another name in api/names.yaml");
            }
        }
        return name;
    }

    /** Returns the types that have their own schema, by its name. */
    Map<String, JavaType> named() {
        return named;
    }

    private static boolean isObject(JavaType type) {
        return !type.isContainerType() && !type.isEnumType() && type.getRawClass().getName().startsWith("org.cordon.");
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        if (otherwise.has(type.getName())) {
            return otherwise.get(type.getName()).textValue();
        }
        var name = super.nameForClass(type, options);
        if (!type.getName().startsWith("org.cordon.") || type.getEnclosingClass() == null) {
            return name;
        }
        var about = about(type.getEnclosingClass());
        return name.startsWith(about) ? name : about + name;
    }

    private static String about(Class<?> enclosing) {
        var name = enclosing.getSimpleName().replaceAll("(Controller|Queries|Query|Service)$", "");
        return enclosing.getEnclosingClass() == null ? name : about(enclosing.getEnclosingClass()) + name;
    }
}
