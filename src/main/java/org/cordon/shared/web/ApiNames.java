package org.cordon.shared.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names schemas apart: a record within a class is told from its namesakes by what that class is about, so that
 * {@code ArrestController.View} is {@code ArrestView}.
 */
final class ApiNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
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
