package org.cordon.platform.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.roundup.nomination.PersonView;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The audit covers every route. No route that shows files is declared as one that shows none. */
@CordonTest
class EveryRouteIsAuditedTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void eachReadingRouteSaysWhatItIsToTheAudit() {
        var silent = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (isOurs(handler) && !writes(route) && !handler.hasMethodAnnotation(Audited.class)
                    && !handler.hasMethodAnnotation(NotAudited.class)) {
                silent.add(route + " of " + handler.getShortLogMessage());
            }
        });
        assertThat(silent).as("routes that read and carry neither @Audited nor @NotAudited with a reason").isEmpty();
    }

    @Test
    void whatIsNotAuditedHasAReasonAndCanShowNoFile() {
        var wrong = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            var reason = handler.getMethodAnnotation(NotAudited.class);
            if (reason != null && (reason.value().isBlank() || handler.hasMethodAnnotation(Audited.class) || showsFiles(handler))) {
                wrong.add(route + " of " + handler.getShortLogMessage());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsReadIsAFileOfAPerson() {
        var wrong = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            var kind = handler.getMethodAnnotation(Audited.class);
            if (kind != null && kind.value() == Audited.Kind.READ && !showsFiles(handler)
                    && handler.getMethod().getReturnType() != Object.class) {
                wrong.add(route + " of " + handler.getShortLogMessage());
            }
        });
        assertThat(wrong).as("routes that read files of which no part can say whose it is").isEmpty();
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("org.cordon");
    }

    private static boolean writes(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return !methods.isEmpty() && !methods.contains(RequestMethod.GET);
    }

    private static boolean showsFiles(HandlerMethod handler) {
        return showsFiles(handler.getMethod().getGenericReturnType(), new HashSet<>());
    }

    private static boolean showsFiles(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType generic) {
            return showsFiles(generic.getRawType(), seen)
                    || Arrays.stream(generic.getActualTypeArguments()).anyMatch(part -> showsFiles(part, seen));
        }
        return type instanceof Class<?> one && (PersonFile.class.isAssignableFrom(one) || one == PersonView.class
                || one.isRecord() && Arrays.stream(one.getRecordComponents()).map(RecordComponent::getGenericType)
                        .anyMatch(part -> showsFiles(part, seen)));
    }
}
