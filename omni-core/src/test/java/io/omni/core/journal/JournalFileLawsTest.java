package io.omni.core.journal;

import static io.omni.core.journal.PlainCodec.CODEC;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalSegment;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever is written, and wherever the process dies, what is read back is the journal as far as it goes. */
class JournalFileLawsTest {

    /** One life of a process: it writes segments, and dies in the last of them, so many thousandths into what that would have written. */
    record Life(List<Integer> segments, double diesAt, boolean leavesHole) {}

    @Property(tries = 200)
    @Label("a file that died at any byte, time and again, goes on as a prefix of the journal without gap or double")
    void prefix(@ForAll @Size(min = 1, max = 6) List<@From("lives") Life> lives) throws IOException {
        Path path = Files.createTempFile("journal", ".jsonl");
        try {
            long durable = 0;
            for (Life life : lives) {
                durable = live(path, life, durable);
            }
            try (JournalFile file = JournalFile.open(path, CODEC)) {
                long whole = number(file.position());
                assertThat(whole).isGreaterThanOrEqualTo(durable);
                file.accept(journal(durable, whole + 5));
                assertThat(entries(file)).isEqualTo(entries(whole + 5));
            }
        } finally {
            Files.delete(path);
        }
    }

    /** Gives up to where the store may have discarded: what the file had on the disk before the segment in which the process died. */
    private static long live(Path path, Life life, long discarded) throws IOException {
        long durable = discarded;
        long before;
        try (JournalFile file = JournalFile.open(path, CODEC)) {
            assertThat(number(file.position())).isGreaterThanOrEqualTo(discarded);
            assertThat(entries(file)).isEqualTo(entries(number(file.position())));
            for (int size : life.segments()) {
                file.accept(journal(durable, number(file.position()) + size));
                durable = number(file.position());
            }
            before = Files.size(path);
            file.accept(journal(durable, number(file.position()) + 20));
        }
        die(path, before, life);
        return durable;
    }

    private static void die(Path path, long before, Life life) throws IOException {
        long after = Files.size(path);
        long dies = before + Math.round((after - before) * life.diesAt());
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(dies);
            if (life.leavesHole()) {
                long hole = before + (dies - before) / 2;
                file.seek(hole);
                file.write(new byte[(int) Math.min(64, dies - hole)]);
            }
        }
    }

    @Provide
    Arbitrary<Life> lives() {
        Arbitrary<List<Integer>> segments =
                Arbitraries.integers().between(1, 30).list().ofMaxSize(4);
        Arbitrary<Double> diesAt = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(segments, diesAt, Arbitraries.of(true, false))
                .as(Life::new);
    }

    /** Every third position is left out: positions may have gaps. */
    private static long position(long number) {
        return number == 0 ? 0 : number + (number - 1) / 2;
    }

    private static long number(long position) {
        return position - position / 3;
    }

    /** The journal from one entry on up to another, by their numbers. */
    private static JournalSegment journal(long after, long upTo) {
        List<Long> positions = LongStream.rangeClosed(after + 1, upTo)
                .map(JournalFileLawsTest::position)
                .boxed()
                .toList();
        return new JournalSegment(
                position(after),
                positions,
                positions.stream()
                        .map(position -> PlainCodec.entry(position, "stock.moved"))
                        .toList());
    }

    private static List<JournalEntry> entries(JournalFile file) {
        return file.entries(0, 1_000_000).entries();
    }

    private static List<JournalEntry> entries(long upTo) {
        return upTo == 0 ? List.of() : journal(0, upTo).entries();
    }
}
