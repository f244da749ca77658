package org.cordon.lives;

/** The number of rows that are decided at once, where Cordon takes many rows: files of nominations, decisions and confirmations. */
public enum Mode {

    ONE_BY_ONE("one by one"),
    IN_BATCHES("in batches");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
