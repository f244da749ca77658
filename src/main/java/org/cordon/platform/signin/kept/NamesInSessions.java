package org.cordon.platform.signin.kept;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamConstants;
import java.io.OutputStream;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names of Cordon's classes in the bytes of a session. They are the names from before the packages were divided into storeys. Nodes of
 * the previous release and of this release read each other's sessions, so a class that moves keeps its name in these bytes.
 */
final class NamesInSessions {

    /** The kept name of each class that a session can hold, by the name that the class has now. */
    private static final Map<String, String> KEPT = Map.of(
            "org.cordon.platform.signin.Accounts$State", "org.cordon.signin.Accounts$State",
            "org.cordon.platform.signin.kept.OpenSession", "org.cordon.signin.kept.OpenSession",
            "org.cordon.platform.signin.provider.ProviderPerson", "org.cordon.signin.provider.ProviderPerson",
            "org.cordon.platform.signin.web.RecoveryCodes", "org.cordon.signin.web.RecoveryCodes");

    private static final Map<String, String> PRESENT = KEPT.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private NamesInSessions() {
    }

    /** Writes objects with the kept names of their classes. */
    static final class Out extends ObjectOutputStream {

        Out(OutputStream bytes) throws IOException {
            super(bytes);
        }

        /** Writes what the standard stream writes, except for the name. No class with a kept name defines its own serialisation. */
        @Override
        protected void writeClassDescriptor(ObjectStreamClass type) throws IOException {
            var kept = KEPT.get(type.getName());
            if (kept == null) {
                super.writeClassDescriptor(type);
                return;
            }
            writeUTF(kept);
            writeLong(type.getSerialVersionUID());
            writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
            writeShort(type.getFields().length);
            for (var field : type.getFields()) {
                writeByte(field.getTypeCode());
                writeUTF(field.getName());
                if (!field.isPrimitive()) {
                    writeObject(field.getTypeString());
                }
            }
        }
    }

    /** Finds the classes of kept names. */
    static final class In extends ObjectInputStream {

        In(InputStream bytes) throws IOException {
            super(bytes);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass type) throws IOException, ClassNotFoundException {
            var present = PRESENT.get(type.getName());
            return present == null ? super.resolveClass(type) : Class.forName(present, false, getClass().getClassLoader());
        }
    }
}
