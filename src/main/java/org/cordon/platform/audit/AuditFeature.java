package org.cordon.platform.audit;

import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;

import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.springframework.stereotype.Component;

/** Declares the messages of the audit. */
@Component
public final class AuditFeature implements Feature {

    public enum AuditMessage implements MessageKind {

        FILES_READ("the coordination", OF_NO_OPERATION);

        private final Telling telling;

        AuditMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(AuditMessage.values());
    }
}
