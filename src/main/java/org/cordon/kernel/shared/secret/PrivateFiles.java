package org.cordon.kernel.shared.secret;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Creates files and folders that only the account of Cordon can open, if the file system supports that. */
public final class PrivateFiles {

    private PrivateFiles() {
    }

    /** Creates a file that is private before any text is in it. */
    public static void create(Path file, String text) throws IOException {
        Files.createFile(file, knowsOwners(file.getFileSystem())
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0]);
        Files.writeString(file, text);
    }

    /** Denies other accounts access to a folder, and so to everything in it. */
    public static void close(Path folder) throws IOException {
        if (knowsOwners(folder.getFileSystem())) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean knowsOwners(FileSystem files) {
        return files.supportedFileAttributeViews().contains("posix");
    }
}
