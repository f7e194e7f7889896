package io.omni.core.journal;

import static io.omni.core.journal.PlainCodec.CODEC;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.JournalBroken;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalFileTest {

    @TempDir
    Path directory;

    private Path path;

    @BeforeEach
    void name_the_file() {
        path = directory.resolve("journal.jsonl");
    }

    static JournalSegment segment(long after, long... positions) {
        List<Long> boxed = LongStream.of(positions).boxed().toList();
        List<JournalEntry> entries =
                boxed.stream().map(n -> PlainCodec.entry(n, "stock.moved")).toList();
        return new JournalSegment(after, boxed, entries);
    }

    private JournalFile open() {
        return JournalFile.open(path, CODEC);
    }

    private void write(JournalSegment... segments) {
        try (JournalFile file = open()) {
            List.of(segments).forEach(file::accept);
        }
    }

    private List<Long> read() {
        try (JournalReader reader = JournalReader.open(path, CODEC)) {
            return reader.entries(0, 1_000).positions();
        }
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(path));
    }

    private void rewrite(List<String> lines) throws IOException {
        Files.writeString(path, String.join("\n", lines) + "\n");
    }

    @Test
    void an_entry_is_a_line_with_its_position_and_the_chain() throws IOException {
        write(segment(0, 1, 2), segment(2, 5));
        assertThat(lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches(
                                        "\\{\"position\":1,\"segment\":1,\"chain\":\"[0-9a-f]{32}\",\"entry\":\\{\"n\":1,\"cause\":\"stock.moved\"}}"),
                        line -> assertThat(line).startsWith("{\"position\":2,\"segment\":1,"),
                        line -> assertThat(line).startsWith("{\"position\":5,\"segment\":5,"));
    }

    @Test
    void what_was_written_is_read_back_in_pages_from_anywhere() {
        write(segment(0, 1, 2, 4), segment(4, 7, 8, 9));
        try (JournalReader reader = JournalReader.open(path, CODEC)) {
            assertThat(reader.entries(0, 2))
                    .isEqualTo(new JournalPage(
                            List.of(PlainCodec.entry(1, "stock.moved"), PlainCodec.entry(2, "stock.moved")), 2));
            assertThat(reader.entries(2, 2).positions()).containsExactly(4L, 7L);
            assertThat(reader.entries(7, 9).positions()).containsExactly(8L, 9L);
            assertThat(reader.entries(9, 9)).isEqualTo(new JournalPage(List.of(), 9));
            assertThat(reader.entries(5, 1).positions()).containsExactly(7L);
            assertThat(reader.entries(1, 2).positions()).containsExactly(2L, 4L);
            assertThat(reader.entries(3, 1).positions()).containsExactly(4L);
            assertThat(reader.entries(99, 1)).isEqualTo(new JournalPage(List.of(), 99));
        }
    }

    @Test
    void a_file_is_read_while_it_is_written() {
        try (JournalFile file = open();
                JournalReader reader = JournalReader.open(path, CODEC)) {
            assertThat(reader.entries(0, 9).positions()).isEmpty();
            file.accept(segment(0, 1, 2));
            assertThat(reader.entries(0, 9).positions()).containsExactly(1L, 2L);
            file.accept(segment(2, 3));
            assertThat(reader.entries(2, 9).positions()).containsExactly(3L);
            assertThat(file.entries(1, 9).positions()).containsExactly(2L, 3L);
        }
    }

    @Test
    void a_file_goes_on_where_it_ended() {
        write(segment(0, 1, 2));
        try (JournalFile file = open()) {
            assertThat(file.position()).isEqualTo(2);
            assertThat(file.cut()).isZero();
            file.accept(segment(2, 3));
            assertThat(file.position()).isEqualTo(3);
        }
        assertThat(read()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void entries_that_come_again_are_not_written_twice() {
        write(segment(0, 1, 2), segment(0, 1, 2), segment(0, 1, 2, 3, 5), segment(3, 5, 6));
        assertThat(read()).containsExactly(1L, 2L, 3L, 5L, 6L);
    }

    @Test
    void a_gap_is_refused() {
        write(segment(0, 1, 2));
        try (JournalFile file = open()) {
            assertThatThrownBy(() -> file.accept(segment(3, 4)))
                    .isInstanceOf(JournalBroken.class)
                    .hasMessage(path
                            + " ends at position 2, and the segment begins after 3: find the entries between,"
                            + " or begin a new file");
        }
        assertThat(read()).containsExactly(1L, 2L);
    }

    @Test
    void a_line_that_was_changed_dropped_or_moved_is_found_by_who_reads_from_the_start() throws IOException {
        write(segment(0, 1, 2), segment(2, 3, 4), segment(4, 5));
        List<String> straight = lines();
        List<String> changed = lines();
        changed.set(1, changed.get(1).replace("\"n\":2", "\"n\":9"));
        List<String> dropped = lines();
        dropped.remove(1);
        List<String> moved = lines();
        moved.add(2, moved.remove(1));
        List<String> blank = lines();
        blank.set(1, "");
        for (List<String> lines : List.of(changed, dropped, moved, blank)) {
            rewrite(lines);
            assertThatThrownBy(this::read)
                    .isInstanceOf(JournalBroken.class)
                    .hasMessageStartingWith(path + ": ")
                    .hasMessageEndingWith(": the file was changed after it was written; compare it with a copy");
        }
        rewrite(straight);
        assertThat(read()).hasSize(5);
    }

    @Test
    void a_last_segment_that_was_changed_is_not_taken_for_a_torn_one() throws IOException {
        write(segment(0, 1, 2), segment(2, 3, 4));
        List<String> changed = lines();
        changed.set(2, changed.get(2).replace("\"n\":3", "\"n\":9"));
        rewrite(changed);
        assertThatThrownBy(this::open).isInstanceOf(JournalBroken.class);
        assertThat(lines()).isEqualTo(changed);
    }

    @Test
    void a_segment_with_a_hole_is_cut_at_the_hole() throws IOException {
        write(segment(0, 1, 2), segment(2, 3, 4, 5));
        List<String> holed = lines();
        holed.set(3, "\0".repeat(holed.get(3).length()));
        rewrite(holed);
        try (JournalFile file = open()) {
            assertThat(file.position()).isEqualTo(3);
            assertThat(file.cut()).isPositive();
            file.accept(segment(2, 3, 4, 5));
        }
        assertThat(read()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void somebody_elses_file_is_left_as_it_is() throws IOException {
        for (String text : List.of("name,price\nmug,5\n", "{}", "x")) {
            Files.writeString(path, text);
            assertThatThrownBy(this::open)
                    .isInstanceOf(JournalBroken.class)
                    .hasMessage(path + " is no journal's file: name another one; this one is left as it is");
            assertThat(path).hasContent(text);
        }
    }

    @Test
    void a_file_is_written_by_one_at_a_time() {
        try (JournalFile file = open()) {
            assertThatIllegalStateException()
                    .isThrownBy(this::open)
                    .withMessage(
                            path + " is open already, here or in another process: give each ledger a file of its own");
            assertThat(file.position()).isZero();
        }
        open().close();
    }

    @Test
    void a_codec_that_writes_several_lines_is_refused_and_nothing_is_written() {
        JournalCodec broken = new JournalCodec(entry -> "{\n}", CODEC.read());
        try (JournalFile file = JournalFile.open(path, broken)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> file.accept(segment(0, 1)))
                    .withMessage("the codec wrote '{\n"
                            + "}': it has to write a JSON object without line breaks and other control"
                            + " characters");
            assertThat(file.position()).isZero();
        }
        assertThat(path).isEmptyFile();
    }

    @Test
    void the_chain_tells_two_files_apart() {
        write(segment(0, 1, 2));
        String chain;
        try (JournalFile file = open()) {
            chain = file.chain();
        }
        assertThat(chain).matches("[0-9a-f]{32}");
        path = directory.resolve("another.jsonl");
        write(segment(0, 1, 3));
        try (JournalFile file = open()) {
            assertThat(file.chain()).isNotEqualTo(chain);
        }
    }

    @Test
    void large_segments_and_lines_longer_than_any_buffer_are_read_back() {
        List<JournalEntry> entries = new ArrayList<>();
        for (int n = 1; n <= 3_000; n++) {
            entries.add(PlainCodec.entry(n, n % 500 == 0 ? "é\u2028".repeat(60_000) : "stock.moved"));
        }
        write(new JournalSegment(0, LongStream.rangeClosed(1, 3_000).boxed().toList(), entries));
        try (JournalFile file = open()) {
            assertThat(file.position()).isEqualTo(3_000);
            assertThat(file.entries(0, 5_000).entries()).isEqualTo(entries);
            assertThat(file.entries(2_499, 1).entries()).containsExactly(entries.get(2_499));
            file.accept(segment(3_000, 3_001));
        }
        try (JournalReader reader = JournalReader.open(path, CODEC)) {
            assertThat(reader.entries(1_234, 2).positions()).containsExactly(1_235L, 1_236L);
            assertThat(reader.entries(2_999, 5).positions()).containsExactly(3_000L, 3_001L);
        }
        assertThat(path.toFile().length()).isGreaterThan((long) "é".getBytes(UTF_8).length * 360_000);
    }
}
