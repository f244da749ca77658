package org.cordon.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.cordon.kernel.shared.StartRefused;
import org.cordon.kernel.shared.secret.PrivateFiles;

/**
 * The passwords of the embedded database. They are drawn once and kept beside the database, in files that only the owner of the folder can
 * read.
 *
 * @param superuserFile the file with the superuser's password, which PostgreSQL reads when it creates its own files
 */
record EmbeddedPasswords(String superuser, Path superuserFile, String owner, String runtime) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static EmbeddedPasswords in(Path data) {
        try {
            var folder = Files.createDirectories(data.resolve("passwords"));
            var superuserFile = folder.resolve("postgres");
            return new EmbeddedPasswords(keep(superuserFile), superuserFile, keep(folder.resolve("cordon_owner")),
                    keep(folder.resolve("cordon")));
        } catch (IOException failure) {
            throw new StartRefused("Cordon cannot keep its data in " + data + ": " + failure.getMessage(), failure);
        }
    }

    private static String keep(Path file) throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.create(file, random());
        }
        return Files.readString(file);
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
