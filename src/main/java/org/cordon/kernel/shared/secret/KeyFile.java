package org.cordon.kernel.shared.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.cordon.kernel.shared.StartRefused;

/**
 * A key outside the database: 32 bytes as hexadecimal digits in a file that only Cordon can read.
 *
 * @param of       the purpose of the key, in words
 * @param variable the environment variable that names the file
 */
public record KeyFile(Path path, String of, String variable) {

    public boolean isThere() {
        return Files.exists(path);
    }

    /** @throws StartRefused if the file holds no key */
    public byte[] read() {
        try {
            var key = HexFormat.of().parseHex(Files.readString(path).strip());
            if (key.length != KeyedDigest.BYTES) {
                throw new IllegalArgumentException(key.length + " bytes");
            }
            return key;
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartRefused("There is no key of the " + of + " in " + path.toAbsolutePath() + ": it takes 64 hexadecimal digits ("
                    + variable + ").", failure);
        }
    }

    /**
     * Draws a new key and stores it in the file.
     *
     * @throws StartRefused if it cannot be stored
     */
    public byte[] draw() {
        var key = KeyedDigest.newKey();
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            PrivateFiles.create(path, HexFormat.of().formatHex(key));
        } catch (IOException failure) {
            throw new StartRefused("The key of the " + of + " cannot be kept in " + path.toAbsolutePath() + ": " + failure.getMessage(),
                    failure);
        }
        return key;
    }
}
