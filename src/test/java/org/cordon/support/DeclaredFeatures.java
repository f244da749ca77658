package org.cordon.support;

import java.util.List;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.ReferenceKind;
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
        return new Features(features());
    }

    public static List<MessageKind> messages() {
        return features().stream().flatMap(feature -> feature.declares().messages().stream()).toList();
    }

    public static List<ReferenceKind> references() {
        return features().stream().flatMap(feature -> feature.declares().references().stream()).toList();
    }

    private static List<Feature> features() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Feature.class));
        return scanner.findCandidateComponents("org.cordon").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(found -> found.isAnnotationPresent(Component.class))
                .map(found -> (Feature) BeanUtils.instantiateClass(found)).toList();
    }
}
