package org.cordon.processes;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.jar.JarFile;

/** Describes the machine on which something was measured. */
public final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {
    }

    /** @param postgres the version of PostgreSQL */
    public static String described(String postgres) throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%d cores%s, %s %s, for Cordon, PostgreSQL, mail server and clients together;"
                + " load average %.1f before the start. Java %s, PostgreSQL %s with `fsync`, `synchronous_commit` and `full_page_writes`"
                + " on.", system.getAvailableProcessors(), processor(), system.getName(), system.getArch(), system.getSystemLoadAverage(),
                System.getProperty("java.version"), postgres);
    }

    private static String processor() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return "";
        }
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> " of " + line.substring(line.indexOf(':') + 1).strip()).orElse("");
        }
    }

    /** The shortened commit that a jar of Cordon was built from. */
    public static String commit(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var entry = file.getEntry("BOOT-INF/classes/git.properties");
            if (entry == null) {
                return "unknown";
            }
            var properties = new Properties();
            properties.load(file.getInputStream(entry));
            return properties.getProperty("git.commit.id.abbrev", "unknown");
        }
    }
}
