package org.cordon.rooms.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordon.rooms.attachment.content.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "photo.jpg,photo.jpg", "../../etc/passwd,passwd.jpg", "C:\\Users\\x\\photo.jpeg,photo.jpeg", "photo.exe,photo.exe.jpg",
        "'  .photo. ',photo.jpg",
        "'a\u202Egpj.exe',agpj.exe.jpg", "'a\r\nb\u0000.jpg',ab.jpg", "'<b>\"|?*.jpg',_b_____.jpg",
        "صورة.jpg,صورة.jpg", "'..',T-CODE.jpg", "'\u200B',T-CODE.jpg"})
    void keepsNothingOfANameThatMakesItSomethingElse(String given, String kept) {
        assertThat(FileName.of(FileName.cleaned(given), FileType.JPEG, "T-CODE")).isEqualTo(kept);
    }

    @Test
    void isShortAndEndsAsItsTypeDoes() {
        assertThat(FileName.of(FileName.cleaned("x".repeat(500) + ".jpg"), FileType.JPEG, "T")).isEqualTo("x".repeat(120) + ".jpg");
        assertThat(FileName.of(FileName.cleaned(null), FileType.PDF, "T")).isEqualTo("T.pdf");
    }
}
