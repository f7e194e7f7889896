package io.omni.workbench.history;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class HistoryReaderPropertyTest {

    @Property(tries = 200)
    void any_printable_description_survives_quoting(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String description) {
        String quoted = '"' + description.replace("\"", "\"\"") + '"';
        HistoryLine line = Histories.only(Histories.HEADER + "1,22000," + quoted + ",1,12/1/10 8:26,1,,France\n");
        assertThat(line.description()).isEqualTo(description.strip());
    }
}
