package io.omni.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.json.LinesJson;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripLawsTest {

    /** A value with the document that it is written as. */
    record Written(Document document, Object value) {

        String text() {
            return document.write().apply(value);
        }
    }

    @Property(tries = 3000)
    void what_is_written_is_read_back_the_same_and_written_the_same(@ForAll("values") Written written) {
        String text = written.text();
        Object read = written.document().read().apply(text);

        assertThat(read).isEqualTo(written.value());
        assertThat(written.document().write().apply(read)).isEqualTo(text);
    }

    @Property(tries = 1000)
    void the_order_of_fields_does_not_matter(@ForAll("values") Written written) {
        Object read = written.document().read().apply(Rewriting.reversed(written.text()));

        assertThat(read).isEqualTo(written.value());
    }

    @Property(tries = 500)
    void the_lines_of_an_entry_are_read_back_the_same(@ForAll("entries") JournalEntry entry) {
        String text = LinesJson.write(entry);
        List<JournalLine> read = LinesJson.read(entry.id(), text);

        assertThat(read).isEqualTo(entry.lines());
    }

    @Provide
    Arbitrary<JournalEntry> entries() {
        return Arbitraries.randomValue(
                random -> (JournalEntry) Objects.requireNonNull(new RandomValue(random).of(JournalEntry.class)));
    }

    @Provide
    Arbitrary<Written> values() {
        return Arbitraries.of(Forms.documents())
                .flatMap(document -> Arbitraries.randomValue(random -> new Written(
                        document,
                        document.wrap().apply(Objects.requireNonNull(new RandomValue(random).of(document.type()))))));
    }
}
