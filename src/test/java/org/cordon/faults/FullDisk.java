package org.cordon.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Fills the file system of all tables and indexes to its last byte, and frees the space again after a while. The log of the database lies
 * elsewhere.
 */
record FullDisk(Path place, int times, Duration full) implements Fault {

    private static final int PIECE = 16_384;
    private static final int SPACE = 600;

    @Override
    public String name() {
        return "disk of the tables full for %d s".formatted(full.toSeconds());
    }

    /** Whether a file system can be mounted here at all. */
    static boolean isPossible() throws IOException {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/mount"));
    }

    @Override
    public void prepare(Rig rig) {
        try {
            Files.createDirectories(place);
            run("mount", "-t", "tmpfs", "-o", "size=" + SPACE + "m,mode=0700", "tmpfs", place.toString());
            rig.sql().execute("create tablespace small location '" + Files.createDirectories(place.resolve("tables")) + "'");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        move(rig, "pg_default", "small");
    }

    @Override
    public int strike(Rig rig, BooleanSupplier goesOn) {
        var done = 0;
        try {
            while (done < times && goesOn.getAsBoolean()) {
                fill();
                LockSupport.parkNanos(full.toNanos());
                Files.delete(place.resolve("ballast"));
                LockSupport.parkNanos(full.toNanos());
                done++;
            }
            return done;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void tidy(Rig rig) {
        move(rig, "small", "pg_default");
        rig.sql().execute("drop tablespace small");
        try {
            run("umount", place.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void move(Rig rig, String from, String to) {
        for (var kind : List.of("table", "index")) {
            rig.sql().execute("alter %s all in tablespace %s set tablespace %s".formatted(kind, from, to));
        }
    }

    private void fill() throws IOException {
        try (var ballast = Files.newOutputStream(place.resolve("ballast"))) {
            var piece = new byte[PIECE];
            while (place.toFile().getUsableSpace() > 0) {
                ballast.write(piece);
            }
        } catch (IOException full) {
            if (place.toFile().getUsableSpace() > PIECE) {
                throw full;
            }
        }
    }

    private static void run(String... command) throws IOException {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException(String.join(" ", command));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
