package io.omni.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Window;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinesJsonTest {

    private static final PostingId POSTING = new PostingId(UUID.fromString("01a202c0-f5d0-7e26-9ce8-4966b29ddcc9"));
    private static final HoldId EARLIER = new HoldId(UUID.fromString("01a202c0-f5d0-7078-9f47-fb14845f2683"));
    private static final AccountId TEA = AccountId.of("stock", "tea-100", "leeds");
    private static final Instant UNTIL = Instant.parse("2026-11-22T15:35:30Z");

    /** What is written today is read for ever. */
    private static final List<JournalLine> LINES = List.of(
            new JournalLine(TEA.held(EARLIER), -3, 0, 0, 0, null, null),
            new JournalLine(TEA, 0, -1, 10, 6, null, null),
            new JournalLine(TEA.held(new HoldId(POSTING.value())), 2, 0, 2, 0, null, Window.until(UNTIL)),
            new JournalLine(
                    AccountId.of("points", "ann \"the\" 1st", ""),
                    5,
                    0,
                    5,
                    0,
                    new Contra("programme"),
                    new Window(UNTIL.plusNanos(120_000_000), null)),
            new JournalLine(
                    AccountId.of("points", "ann \"the\" 1st", ""), Long.MIN_VALUE, 0, 0, 0, null, Window.ALWAYS));

    private static final String WRITTEN =
            "[[\"tea-100\",\"stock\",\"leeds\",[-3,0,0,0,{\"hold\":\"01a202c0-f5d0-7078-9f47-fb14845f2683\"}],"
                    + "[0,-1,10,6],[2,0,2,0,{\"hold\":true,\"window\":[null,1795361730]}]],"
                    + "[\"ann \\\"the\\\" 1st\",\"points\",\"\",[5,0,5,0,{\"contra\":\"programme\",\"window\":[1795361730.12,null]}],"
                    + "[-9223372036854775808,0,0,0,{\"window\":[null,null]}]]]";

    private static JournalEntry entry(List<JournalLine> lines) {
        return new JournalEntry(POSTING, "stock.held", Fingerprint.of("stock.held", ""), UNTIL, lines);
    }

    @Test
    void lines_are_written_with_each_account_named_once() {
        assertThat(LinesJson.write(entry(LINES))).isEqualTo(WRITTEN);
    }

    @Test
    void what_was_written_is_read() {
        assertThat(LinesJson.read(POSTING, WRITTEN)).isEqualTo(LINES);
    }

    @Test
    void an_entry_without_lines_is_written_too() {
        assertThat(LinesJson.read(POSTING, LinesJson.write(entry(List.of())))).isEmpty();
    }

    @Test
    void white_space_does_not_matter() {
        assertThat(LinesJson.read(POSTING, WRITTEN.replace(",", " ,\n "))).isEqualTo(LINES);
    }

    @Test
    void what_was_cut_off_is_refused_wherever_that_was() {
        for (int length = 0; length < WRITTEN.length(); length++) {
            String part = WRITTEN.substring(0, length);
            assertThatThrownBy(() -> LinesJson.read(POSTING, part))
                    .isInstanceOf(UnreadableJson.class)
                    .hasMessageContaining(POSTING.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[] []",
                "[[\"tea\",\"stock\",[1,0,1,0]]]",
                "[[\"tea\",\" \",\"leeds\",[1,0,1,0]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0,0]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0.5]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,9223372036854775808]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0,{\"until\":1}]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0,{\"hold\":false}]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0,{\"hold\":\"x\"}]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0,{\"contra\":\"\"}]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0,{\"window\":[null]}]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0,{\"window\":[2,1]}]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0,{\"window\":[null,\"2026-11-22T15:35:30Z\"]}]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0,{\"window\":[null,1e999999999]}]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0,{\"window\":[null,1.0000000001]}]]]",
                "[[\"tea\",\"stock\",\"leeds\",[1,0,1,0,{\"window\":[null,99999999999999999999]}]]]"
            })
    void what_is_damaged_is_refused(String damaged) {
        assertThatThrownBy(() -> LinesJson.read(POSTING, damaged))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageContaining(POSTING.toString());
    }
}
