package org.cordon.platform.monitoring;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.cordon.kernel.shared.LogReferences;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Where the engine gives a line the key of a process instance and nothing more, says which operation and target that is. */
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
