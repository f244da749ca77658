package org.cordon.platform.audit.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.PersonFile;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Notes the persons whose files are in an answer. The class looks at the finished answer, because a file that was removed from the answer
 * was not shown.
 */
@RestControllerAdvice
final class ShownFiles implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(Object body, MethodParameter returned, MediaType type, Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request, ServerHttpResponse response) {
        note(body);
        return body;
    }

    private static void note(Object part) {
        if (part instanceof PersonFile file) {
            file.shown().forEach(AuditNotes::shows);
        }
        if (part instanceof Collection<?> parts) {
            parts.forEach(ShownFiles::note);
        } else if (part instanceof Map<?, ?> parts) {
            parts.values().forEach(ShownFiles::note);
        } else if (part instanceof Record whole) {
            for (var component : whole.getClass().getRecordComponents()) {
                note(value(whole, component));
            }
        }
    }

    private static Object value(Record whole, RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("A part of an answer cannot be looked at: " + component, impossible);
        }
    }
}
