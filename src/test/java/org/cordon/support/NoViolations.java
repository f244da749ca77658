package org.cordon.support;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the violations that the architecture rules are tested with out of the application. */
public final class NoViolations extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        return reader.getClassMetadata().getClassName().startsWith("org.cordon.architecture.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoViolations;
    }

    @Override
    public int hashCode() {
        return NoViolations.class.hashCode();
    }
}
