package io.dunning.loadlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.report.CsvCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectsFileTest {

    @Test
    void rejects_are_written_with_every_cell_quoted_and_no_formula(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rejects.csv");

        try (RejectsFile rejects = RejectsFile.create(file)) {
            rejects.accept(new Reject(3, "amount", RejectReason.BAD_AMOUNT, "=1+1 is \"no\" amount"));
        }

        assertThat(file)
                .hasContent("\"row\",\"column\",\"reason\",\"sentence\"\r\n"
                        + "\"3\",\"amount\",\"BAD_AMOUNT\",\"'=1+1 is \"\"no\"\" amount\"\r\n");
        assertThat(Files.size(file)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx"})
    void a_cell_that_a_spreadsheet_would_calculate_gets_an_apostrophe(String cell) {
        assertThat(CsvCells.neutralise(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1=1", " =1", "'=1"})
    void other_cells_stay_as_they_are(String cell) {
        assertThat(CsvCells.neutralise(cell)).isEqualTo(cell);
    }
}
