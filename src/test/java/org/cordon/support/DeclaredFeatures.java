package org.cordon.support;

import java.util.List;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.kernel.shared.feature.MessageKind;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Finds what all features declare, for tests that start no application. */
public final class DeclaredFeatures {

    private DeclaredFeatures() {
    }

    public static Features all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Feature.class));
        return new Features(scanner.findCandidateComponents("org.cordon").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(found -> found.isAnnotationPresent(Component.class))
                .map(found -> (Feature) BeanUtils.instantiateClass(found)).toList());
    }

    public static List<MessageKind> messages() {
        return List.copyOf(all().messages());
    }
}
