package org.cordon.platform.monitoring;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.cordon.kernel.shared.LogReferences;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Adds operation, target and country to log lines in which the engine gives only the key of a process instance. */
public final class ReferencesInJson implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    @Override
    public void customize(Members<ILoggingEvent> members) {
        add(members, LogReferences.OPERATION);
        add(members, LogReferences.TARGET);
        add(members, LogReferences.COUNTRY);
    }

    private static void add(Members<ILoggingEvent> members, String name) {
        members.add(name, line -> ofKey(line, name)).whenNotNull();
    }

    private static String ofKey(ILoggingEvent line, String name) {
        var key = line.getMDCPropertyMap().get(LogReferences.REFERENCE);
        return key == null || line.getMDCPropertyMap().containsKey(name) ? null : LogReferences.of(key).get(name);
    }
}
