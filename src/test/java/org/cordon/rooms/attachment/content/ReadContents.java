package org.cordon.rooms.attachment.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.cordon.kernel.shared.input.PassingFile;

/** Looks at attached files, for tests of other packages. */
public final class ReadContents {

    private static final FileContents CONTENTS = new FileContents(new Thumbnails(), new FileQueue());
    private static final long MOST = 10 * 1024 * 1024;

    private ReadContents() {
    }

    public static Object find(byte[] content, String sender) throws IOException {
        try (var passing = PassingFile.of(new ByteArrayInputStream(content), MOST)) {
            return CONTENTS.find(passing, sender);
        }
    }
}
