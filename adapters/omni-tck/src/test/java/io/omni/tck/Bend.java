package io.omni.tck;

import io.omni.core.id.UuidV7;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How mutants bend postings and entries. */
final class Bend {

    private static final AtomicInteger MADE = new AtomicInteger();

    private Bend() {}

    static Posting lines(Posting posting, UnaryOperator<Line> bend) {
        return lines(posting, posting.lines().stream().map(bend).toList());
    }

    static Posting lines(Posting posting, List<Line> lines) {
        return new Posting(posting.id(), posting.cause(), posting.fingerprint(), lines, posting.events());
    }

    static Posting fresh(Posting posting, List<Line> lines) {
        PostingId id = new PostingId(UuidV7.named(posting.id().issuedAt(), "mutant-" + MADE.incrementAndGet()));
        return new Posting(id, posting.cause(), posting.fingerprint(), lines, List.of());
    }

    static Line floor(Line line, Floor floor) {
        return new Line(line.account(), line.balance(), line.held(), floor, line.contra(), line.window());
    }

    static Line withoutWindow(Line line) {
        return new Line(line.account(), line.balance(), line.held(), line.floor(), line.contra(), null);
    }

    static Posting withoutFloors(Posting posting) {
        return lines(posting, line -> floor(line, line.account().isHold() ? line.floor() : Floor.NONE));
    }

    static JournalEntry lines(JournalEntry entry, UnaryOperator<JournalLine> bend) {
        return new JournalEntry(
                entry.id(),
                entry.cause(),
                entry.fingerprint(),
                entry.recordedAt(),
                entry.lines().stream().map(bend).toList());
    }

    static JournalLine after(JournalLine line, long balanceAfter) {
        return new JournalLine(
                line.account(),
                line.balance(),
                line.held(),
                balanceAfter,
                line.heldAfter(),
                line.contra(),
                line.window());
    }

    static Position position(Ledger ledger, AccountId account, Instant at) {
        return ledger.positions(List.of(account), at).get(0);
    }

    static Instant earlier(@Nullable Instant at) {
        return at == null ? Instant.EPOCH : at.minusMillis(1);
    }
}
