package org.cordon.kernel.country;

/** Reads a file of the directory, for tests of other packages. */
public final class ReadDirectory {

    private ReadDirectory() {
    }

    public static Object read(byte[] content) {
        return CountryRows.read(content);
    }
}
