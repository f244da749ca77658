package org.cordon.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.cordon.analysis.file.contribution.ReadEntities;
import org.cordon.kernel.country.ReadDirectory;
import org.cordon.rooms.attachment.content.ReadContents;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file that is made to cost more than its size suggests is refused or read, within a bounded number of bytes and a bounded processor
 * time. These figures do not depend on other work of the machine.
 */
@Tag("slow")
class HostileFilesTest {

    /** A part of the memory of a node, which has 1 GB. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final Duration MOST_TIME = Duration.ofSeconds(12);

    /** Classes are loaded, and their code is compiled, before anything is counted. */
    @BeforeAll
    static void readOnce() throws Exception {
        ActMeter.of(() -> NoticeReader.read(HostileWorkbooks.all().findFirst().orElseThrow().content(), "application/octet-stream"));
    }

    static Stream<HostileFile> workbooks() {
        return HostileWorkbooks.all();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aWorkbookIsBounded(HostileFile file) throws Exception {
        judge(file, ActMeter.of(() -> NoticeReader.read(file.content(), "application/octet-stream")));
    }

    static Stream<HostileFile> tables() {
        return HostileTables.csv();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsBounded(HostileFile file) throws Exception {
        judge(file, ActMeter.of(() -> NoticeReader.read(file.content(), "text/csv")));
    }

    static Stream<HostileFile> notices() {
        return HostileTables.notices();
    }

    @ParameterizedTest
    @MethodSource("notices")
    void noticesAreBounded(HostileFile file) throws Exception {
        judge(file, ActMeter.of(() -> NoticeReader.read(file.content(), "application/json")));
    }

    static Stream<HostileFile> directories() {
        return HostileTables.directory();
    }

    @ParameterizedTest
    @MethodSource("directories")
    void aDirectoryIsBounded(HostileFile file) throws Exception {
        judge(file, ActMeter.of(() -> ReadDirectory.read(file.content())));
    }

    static Stream<HostileFile> entities() {
        return HostileTables.entities();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void entitiesAreBounded(HostileFile file) throws Exception {
        judge(file, ActMeter.of(() -> ReadEntities.read(file.content())));
    }

    static Stream<HostileFile> pictures() {
        return HostilePictures.all();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureIsBounded(HostileFile file) throws Exception {
        judge(file, ActMeter.of(() -> ReadContents.find(file.content(), file.name())));
    }

    static Stream<HostileFile> documents() {
        return HostileDocuments.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentIsBounded(HostileFile file) throws Exception {
        judge(file, ActMeter.of(() -> ReadContents.find(file.content(), file.name())));
    }

    static Stream<HostileFile> pdfs() {
        return HostilePdfs.all();
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void aPdfIsBounded(HostileFile file) throws Exception {
        judge(file, ActMeter.of(() -> ReadContents.find(file.content(), file.name())));
    }

    private static void judge(HostileFile file, ActMeter.Outcome outcome) {
        assertThat(outcome.answer()).as("answer to %s", file).isIn(file.answers());
        assertThat(outcome.bytes()).as("bytes for %s", file).isLessThan(MOST_BYTES);
        assertThat(outcome.time()).as("time for %s", file).isLessThan(MOST_TIME);
    }
}
