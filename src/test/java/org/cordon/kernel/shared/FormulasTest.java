package org.cordon.kernel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulasTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "\u00a0\t=1", "'=1", "' =1", "＝1", "-"})
    void whatASpreadsheetWouldRunIsAFormulaEvenBehindSpacesAndAnApostrophe(String cell) {
        assertThat(Formulas.isFormula(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=b", "O'Hara", "'t Hart", "2016/1", "Jean-Luc", "ألف", "1.78"})
    void otherTextIsNot(String cell) {
        assertThat(Formulas.isFormula(cell)).isFalse();
        assertThat(Formulas.defused(cell)).isEqualTo(cell);
        assertThat(Formulas.restored(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "\tx", " =1"})
    void aDefusedFormulaIsText(String cell) {
        assertThat(Formulas.defused(cell)).isEqualTo("'" + cell);
        assertThat(Formulas.defused(Formulas.defused(cell))).isEqualTo("'" + cell);
        assertThat(Formulas.restored(Formulas.defused(cell))).isEqualTo(cell);
    }
}
